/** Our Lua scripts: which files make up each, and which of a subject's keys it is given, in the order of its contract. */
import { readFileSync } from 'node:fs';
import type { SubjectKeys } from './keys.ts';

const file = (name: string): string => readFileSync(new URL(`./scripts/${name}.lua`, import.meta.url), 'utf8');

/** Every script of a subject begins with these. */
const LEASE = ['subject', 'inbox', 'outbox', 'calls-due', 'due'] as const;
const ASIDE = ['aside', 'asideIndex'] as const;
/** The last keys of every script that may give the conversation to another owner. */
const OWNERSHIP = ['held', 'queue'] as const;

type Key = keyof SubjectKeys;
export type Script = { text: string; keys: readonly Key[] };

const script = (name: string, shared: readonly string[], keys: readonly Key[]): Script => ({
  text: [...shared, name].map(file).join('\n'),
  keys,
});

export const scripts = {
  receive: script(
    'receive',
    ['lease', 'setting-aside', 'ownership', 'inbox'],
    [...LEASE, ...ASIDE, 'seen', 'audit', 'calls', ...OWNERSHIP],
  ),
  commit: script(
    'commit',
    ['lease', 'setting-aside', 'ownership', 'redacting'],
    [...LEASE, ...ASIDE, 'calls', 'log', 'audit', 'bell', ...OWNERSHIP],
  ),
  mark: script('mark', ['lease', 'setting-aside'], [...LEASE, ...ASIDE]),
  arrived: script('arrived', ['lease'], LEASE),
  own: script('own', ['lease', 'ownership', 'inbox'], [...LEASE, 'seen', ...OWNERSHIP]),
  calls: script('calls', ['lease', 'setting-aside'], [...LEASE, ...ASIDE, 'calls']),
  replay: script('replay', ['lease'], [...LEASE, ...ASIDE, 'calls']),
  pace: script('pace', [], ['subject']),
  audit: script('audit', [], ['audit']),
  trim: script('trim', [], ['audit']),
  rewrap: script('rewrap', [], ['subject']),
  resealAudit: script('reseal', [], ['audit']),
  resealInbox: script('reseal', [], ['inbox']),
  resealAside: script('reseal-aside', [], ['aside']),
  unqueue: script('unqueue', [], ['subject', 'queue']),
  swap: script('swap', [], ['connections']),
  erase: script('erase', ['lease', 'inbox'], [...LEASE, ...ASIDE, 'calls', 'log', 'connections', 'held', 'queue', 'seen']),
} as const satisfies { [name: string]: Script };

export type ScriptName = keyof typeof scripts;
