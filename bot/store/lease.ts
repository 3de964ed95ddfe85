/** A holder that has not renewed its lease for so long is taken for dead. */
export const LEASE_MS = 3_000;
