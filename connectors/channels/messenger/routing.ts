/** Which app has a conversation of the page (Messenger Platform, conversation routing): each a call of its own to the Graph API. */
import type { AppRouting, Sent } from '../../../bot/model.ts';
import { sentOf } from './errors.ts';
import type { Graph } from './graph.ts';

/** The page's inbox, where people of the bank write. */
const PAGE_INBOX = '263902037430900';

export const createRouting = (graph: Graph, pageId: string): AppRouting => {
  const call = async (what: string, user: string, signal: AbortSignal, more: { target_app_id?: string } = {}): Promise<Sent> =>
    sentOf(await graph.call('POST', `${pageId}/${what}_thread_control`, { body: { recipient: { id: user }, ...more }, signal }));
  return {
    pass: ({ user }, signal, app = PAGE_INBOX) => call('pass', user, signal, { target_app_id: app }),
    take: ({ user }, signal) => call('take', user, signal),
    request: ({ user }, signal) => call('request', user, signal),
  };
};
