/** Links to a customer's own page. What a link says is worth nothing without its door (http/mine-door.ts). */
import type { Address, Language } from '../model.ts';
import type { Connection } from './client.ts';
import { ownPageKey, type Subject } from './keys.ts';
import { createPages, type Pages } from './pages.ts';
import type { Sealer } from './seal.ts';

/** Whose page it is, and for whom the chat handed it out. */
export type OwnPage = { conversation: Subject; address: Address; customer: string; language: Language; zone: string };

export const createOwnPages = (connection: Pick<Connection, 'client'>, sealer: Pick<Sealer, 'sealShared' | 'openShared'>): Pages<OwnPage> =>
  createPages<OwnPage>(connection, sealer, ownPageKey);
