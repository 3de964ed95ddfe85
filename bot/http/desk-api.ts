/**
 * The desk over HTTP: what agents read and do (wire.ts). Each route asks who it is, and whether this agent may see or do it with this conversation:
 * theirs, or one that waits for what they know; a supervisor's all that is at the desk. What they may not see is not there.
 */
import { type ErrorRequestHandler, json, type Request, type RequestHandler, type Response, Router } from 'express';
import { z } from 'zod';
import type { Actions, Done, No } from '../desk/actions.ts';
import { TEXT_AT_MOST } from '../desk/actions.ts';
import type { Office } from '../desk/office.ts';
import type { Views } from '../desk/views.ts';
import type { DeskAct } from '../model.ts';
import { StoreUnavailable } from '../store/client.ts';
import type { Agent, Me, RefusalCode, Thread } from '../wire.ts';
import { type DeskDoor, refuse } from './desk-door.ts';
import { problemOf } from './problem.ts';

export type DeskApiParts = {
  door: DeskDoor;
  office: Office;
  actions: Actions;
  views: Views;
  canned: Me['canned'];
  sandbox: boolean;
};

const BODY_AT_MOST = '64kb';
const REASON_AT_MOST = 200;

const id = z.string().regex(/^[\w-]{8,64}$/);
const text = z.string();
const skill = z.enum(['fraud', 'cards', 'payments', 'general']);
const resolution = z.enum(['answered', 'fraud_handled', 'sent_elsewhere', 'no_reply', 'not_for_us']);
export const nameShape = z.string().regex(/^(?:conversation|case):[\w-]{1,64}$/);

const STATUS: { readonly [C in RefusalCode]: number } = {
  SignedOut: 401,
  Forbidden: 403,
  NotAllowed: 403,
  NotFound: 404,
  Taken: 409,
  NotYours: 409,
  NotWaiting: 409,
  Full: 409,
  Closed: 409,
  TooLong: 413,
  Invalid: 400,
  Unavailable: 503,
};
const MESSAGE: { readonly [C in RefusalCode]: string } = {
  SignedOut: 'You are signed out.',
  Forbidden: 'Only supervisors may do this.',
  NotAllowed: 'It cannot be done here, or the customer did not allow it.',
  NotFound: 'There is no such conversation for you.',
  Taken: 'Somebody else has it.',
  NotYours: 'You do not have this conversation any more.',
  NotWaiting: 'It does not wait for a person any more.',
  Full: 'You have as many conversations as one person can see to. End one first.',
  Closed: 'The channel takes no more messages here.',
  TooLong: `At most ${TEXT_AT_MOST} characters.`,
  Invalid: 'It cannot be read.',
  Unavailable: 'Nothing was stored. Try again in a moment.',
};

const tellNo = (response: Response, code: RefusalCode, by?: string): void => {
  if (by === undefined) return refuse(response, STATUS[code], code, MESSAGE[code]);
  response.status(STATUS[code]).json({ error: { code, message: code === 'Taken' ? `${by} has it.` : MESSAGE[code], by } });
};

export const deskApi = ({ door, office, actions, views, canned, sandbox }: DeskApiParts): Router => {
  const router = Router();
  router.use(door.onlyOurPage, json({ limit: BODY_AT_MOST }));

  /** A route for an agent who is signed in. */
  const forAgent =
    (work: (agent: Agent, request: Request, response: Response) => Promise<unknown>): RequestHandler =>
    async (request, response) => {
      const agent = await door.agentOf(request);
      if (!agent) return tellNo(response, 'SignedOut');
      await work(agent, request, response);
    };

  /** One about a conversation that they may see. */
  const about = (work: (agent: Agent, conversation: string, request: Request, response: Response) => Promise<unknown>): RequestHandler =>
    forAgent(async (agent, request, response) => {
      const conversation = nameShape.safeParse(request.params.name);
      if (!conversation.success || !(await seen(agent, conversation.data))) return tellNo(response, 'NotFound');
      await work(agent, conversation.data, request, response);
    });

  /** What another process just changed may not be known here yet. */
  const seen = async (agent: Agent, conversation: string): Promise<boolean> => {
    if (office.maySee(agent, conversation)) return true;
    await office.look(conversation);
    return office.maySee(agent, conversation);
  };

  const answer = (response: Response, done: Done | No, status = 202): void => {
    if (!done.ok) return tellNo(response, done.code, done.by);
    response.status(status).json({ epoch: done.epoch });
  };

  /** One by which an agent does something: `read` makes it of the body; undefined: it cannot be read. */
  const doing = (path: string, read: (body: unknown) => { id: string; act: DeskAct } | undefined): void => {
    router.post(
      `/conversations/:name/${path}`,
      // Not only about what they may see: what is sent again may have passed it on.
      forAgent(async (agent, request, response) => {
        const conversation = nameShape.safeParse(request.params.name);
        if (!conversation.success) return tellNo(response, 'NotFound');
        const wanted = read(request.body);
        if (!wanted) return tellNo(response, 'Invalid');
        answer(response, await actions.act(agent, conversation.data, wanted.id, wanted.act));
      }),
    );
  };
  const reading =
    <S extends z.ZodType<{ id: string }>>(shape: S, actOf: (body: z.output<S>) => DeskAct | undefined) =>
    (body: unknown) => {
      const parsed = shape.safeParse(body);
      const act = parsed.success ? actOf(parsed.data) : undefined;
      return parsed.success && act ? { id: parsed.data.id, act } : undefined;
    };

  router.get(
    '/me',
    forAgent(async (agent, _, response) => response.json({ agent, canned, sandbox } satisfies Me)),
  );
  router.get(
    '/search',
    forAgent(async (agent, request, response) => {
      const wanted = String(request.query.q ?? '').slice(0, 100);
      response.json({ found: office.find(wanted).filter((line) => office.maySee(agent, line.name)) });
    }),
  );
  router.get(
    '/conversations/:name',
    about(async (agent, conversation, _, response) => {
      const thread: Thread | undefined = await views.thread(agent, conversation);
      if (!thread) return tellNo(response, 'NotFound');
      response.json(thread);
    }),
  );
  router.get(
    '/conversations/:name/entries',
    about(async (agent, conversation, request, response) => {
      const before = z
        .string()
        .regex(/^\d{1,15}-\d{1,15}(?:\.\d{1,3})?$/)
        .safeParse(request.query.before);
      if (!before.success) return tellNo(response, 'Invalid');
      response.json(await views.older(agent, conversation, before.data.split('.')[0] ?? ''));
    }),
  );

  router.post(
    '/conversations/:name/claim',
    forAgent(async (agent, request, response) => {
      const conversation = nameShape.safeParse(request.params.name);
      if (!conversation.success) return tellNo(response, 'NotFound');
      answer(response, await actions.claim(agent, conversation.data), 200);
    }),
  );
  router.post(
    '/conversations/:name/assign',
    forAgent(async (agent, request, response) => {
      const conversation = nameShape.safeParse(request.params.name);
      const body = z.object({ id, agent: z.string().min(1).max(200) }).safeParse(request.body);
      if (!conversation.success || !body.success) return tellNo(response, 'Invalid');
      answer(response, await actions.assign(agent, conversation.data, body.data.agent));
    }),
  );
  doing(
    'messages',
    reading(z.object({ id, text }), (body) => ({ do: 'said', text: body.text })),
  );
  doing(
    'notes',
    reading(z.object({ id, text }), (body) => ({ do: 'noted', text: body.text })),
  );
  doing(
    'release',
    reading(z.object({ id }), () => ({ do: 'released' })),
  );
  doing(
    'resolve',
    reading(z.object({ id, reason: resolution }), ({ reason }) => ({ do: 'resolved', reason })),
  );
  doing(
    'transfer',
    reading(
      z.object({ id, to: z.union([z.strictObject({ skill }), z.strictObject({ agent: z.string().max(200) })]), note: text }),
      ({ to, note }) => {
        if ('skill' in to) return { do: 'transferred', to, note };
        const colleague = office.colleague(to.agent);
        return colleague && { do: 'transferred', to: { agent: { id: colleague.id, name: colleague.name } }, note };
      },
    ),
  );
  router.post(
    '/conversations/:name/reveal',
    about(async (agent, conversation, request, response) => {
      const body = z.object({ account: z.string().max(300), reason: z.string().trim().min(3).max(REASON_AT_MOST) }).safeParse(request.body);
      if (!body.success) return tellNo(response, 'Invalid');
      const revealed = await views.reveal(agent, conversation, body.data);
      if ('code' in revealed) return tellNo(response, revealed.code, revealed.by);
      response.json(revealed);
    }),
  );
  router.use(tellWhy);
  return router;
};

/** What could not even be read is refused in the desk's own words. */
const tellWhy: ErrorRequestHandler = (error, _, response, next) => {
  if (response.headersSent) return next(error);
  const { status } = problemOf(error);
  if (status >= 500 && !(error instanceof StoreUnavailable)) return next(error);
  tellNo(response, status >= 500 ? 'Unavailable' : status === 413 ? 'TooLong' : 'Invalid');
};
