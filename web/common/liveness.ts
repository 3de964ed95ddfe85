/** By what a page tells whether its line to the server lives, in milliseconds: the same for customers and agents. */

/** After so long without a sign of life the line counts as dead, whatever the socket says. */
export const SILENCE_MS = 60_000;
/** A beat that is late by more than browsers delay the timers of hidden pages: the device slept. */
export const SLEPT_MS = 90_000;
/** A socket that lived so long was a good one: the next failure is the first again. */
export const PROVEN_MS = 10_000;
