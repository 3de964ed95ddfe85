/** Which banks this assistant may see. */
import { connectBank } from './connect.ts';
import { disconnectBank } from './disconnect.ts';
import { bankDisconnected } from './disconnected.ts';
import { myConnections } from './list.ts';
import { consentNews, letConsentEnd } from './news.ts';
import { signedIn } from './signed-in.ts';

export const dialogs = [connectBank, signedIn, disconnectBank, bankDisconnected, myConnections, consentNews, letConsentEnd];
