/** Which day it is for a customer. */
import { memoise } from './memoise.ts';

const ZONES_REMEMBERED = 600;
/** Making one takes far longer than using it. */
const formatOf = memoise(ZONES_REMEMBERED, (timeZone: string) => new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }));

/** The calendar's day at a moment in a time zone: `2026-11-25`. */
export const dayIn = (at: number, zone: string): string => formatOf(zone).format(at);
/** The same on this machine. */
export const dayHere = (at = Date.now()): string => dayIn(at, Intl.DateTimeFormat().resolvedOptions().timeZone);
