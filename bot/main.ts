/** Puts the parts together: the only place that knows everybody. */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { createBotFramework } from '../connectors/channels/botframework/botframework.ts';
import { createDirectLine } from '../connectors/channels/directline/directline.ts';
import { createMessenger } from '../connectors/channels/messenger/messenger.ts';
import { recognisersFor, rooms } from '../dialogs/index.ts';
