/** The desk's own cookies. */
import { createSite, type Site } from './site.ts';

export type DeskSite = Site<'session' | 'attempt'>;

export const createDeskSite = (publicUrl: string | undefined): DeskSite =>
  createSite(publicUrl, { session: 'banter_desk', attempt: 'banter_desk_sign_in' });
