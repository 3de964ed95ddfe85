/** What was seen at the checkpoint, each thing once, with how often and at which banks. */

/** `violation`: against the description. `not_described`: it says nothing about it. `departure`: on purpose. */
export type Kind = 'violation' | 'not_described' | 'departure';

export type Finding = { kind: Kind; where: string; what: string; count: number; banks: Set<string> };

export type Findings = {
  /** How many passed by. */
  readonly passed: { requests: number; answers: number };
  add(kind: Kind, bank: string, where: string, what: string): void;
  /** The most frequent first. */
  of(kind: Kind): Finding[];
  count(kind: Kind): number;
};

export const createFindings = (): Findings => {
  const found = new Map<string, Finding>();
  const of = (kind: Kind): Finding[] =>
    [...found.values()]
      .filter((one) => one.kind === kind)
      .sort((one, other) => other.count - one.count || (one.where < other.where ? -1 : 1));
  return {
    passed: { requests: 0, answers: 0 },
    add(kind, bank, where, what) {
      const key = JSON.stringify([kind, where, what]);
      const finding = found.get(key) ?? { kind, where, what, count: 0, banks: new Set() };
      finding.count += 1;
      finding.banks.add(bank);
      found.set(key, finding);
    },
    of,
    count: (kind) => of(kind).reduce((sum, { count }) => sum + count, 0),
  };
};
