/** How long to wait before the next try: exponential, capped, the upper half of it left to chance so that many clients do not return at once. */
export const backOff = (failures: number, random: number, capMs = 30_000): number => {
  const ceiling = Math.min(capMs, 500 * 2 ** Math.min(failures, 16));
  return ceiling / 2 + (ceiling / 2) * random;
};
