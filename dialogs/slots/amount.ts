/** Amounts as customers name them; `currency` is null where none was said. */
export type Amount = { minor: number; currency: string | null; bound: 'exactly' | 'over' | 'under' };
