/** Of all processes one moves old links of the audit, once a day. Only a saving: were it several, nothing would go wrong (move.ts). */
import { attempt, type Connection } from '../client.ts';
import { AUDIT_MOVER } from '../keys.ts';

/** So long nobody else begins a round, while one is under way and after it. */
const AT_WORK_MS = 60_000;
const BETWEEN_ROUNDS_MS = 24 * 3_600_000;

export interface Rounds {
  /** Whether the next round is this process's, for a minute. */
  take(): Promise<boolean>;
  /** For another minute. */
  keep(): Promise<void>;
  /** The next one is due in a day. */
  done(): Promise<void>;
}

/** `name`: of this process. */
export const createRounds = ({ client }: Pick<Connection, 'client'>, name: string): Rounds => ({
  take: async () => {
    const options = { condition: 'NX', expiration: { type: 'PX', value: AT_WORK_MS } } as const;
    return (await attempt(() => client.set(AUDIT_MOVER, name, options))) !== null;
  },
  keep: async () => {
    await attempt(() => client.pExpire(AUDIT_MOVER, AT_WORK_MS));
  },
  done: async () => {
    await attempt(() => client.pExpire(AUDIT_MOVER, BETWEEN_ROUNDS_MS));
  },
});
