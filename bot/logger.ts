/** Structured logs: an event's name and a few fields from code. No customer text, no figure, no secret has a way in here. */
import { pino } from 'pino';
import type { Config } from './config.ts';

export type LogEvent = (event: string, fields: Record<string, string | number>) => void;

export const createLogger = (level: Config['logLevel']): LogEvent => {
  const logger = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2));
  return (event, fields) => logger.warn(fields, event);
};
