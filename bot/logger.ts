/** Structured logs: an event's name and a few fields from code. No customer text, no figure, no secret has a way in here. */
import { pino } from 'pino';
import type { Config } from './config.ts';

export type LogEvent = (event: string, fields: Record<string, string | number>) => void;

export const createLogger = (level: Config['logLevel']): LogEvent => {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
  const isTold = logger.isLevelEnabled('info');
  return (event, fields) => {
    if (!EVERYDAY.has(event)) logger.warn(fields, event);
    else if (isTold) logger.info(fields, event);
  };
};

/** What happens all day long. `id` is the event's, and joins the webhook, the turn, the bank's `x-fapi-interaction-id` and the reply. */
const EVERYDAY: ReadonlySet<string> = new Set([
  ...['acknowledged', 'event', 'turn', 'bank_call', 'part', 'replied', 'audit_moved'],
  ...['desk_signed_in', 'handed_over', 'waited', 'first_answer', 'resolved', 'customer_left', 'rated', 'elsewhere'],
  ...['bank_connected', 'connect_page', 'grant_renewed', 'grant_revoked', 'erased'],
]);

/** What may be logged of an error: its kind and place, never its text, which may hold a customer's words. */
export const failureOf = (error: unknown): { error: string; at: string } => {
  if (!(error instanceof Error)) return { error: 'unknown', at: '' };
  const cause = error.cause instanceof Error ? ` (${error.cause.name})` : '';
  return { error: `${error.name}${cause}`, at: /^\s+at .*$/m.exec(error.stack ?? '')?.[0].trim() ?? '' };
};
