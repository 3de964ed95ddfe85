/** Days as customers name them. `past` is what spending uses, `future` what planning does; `said`: in the customer's own words. */
export type Day = string;
export type Range = { from: Day; to: Day };
export type Period = { past: Range | null; future: Range | null; said: string };
