/** A customer's message without what was masked in it. */
import type { Arrived, Secret } from '../model.ts';

type Text = Extract<Arrived, { kind: 'text' }>;

/** A client may repeat the text in what it wants handed back: then only the client's own id of the message is kept. */
const withoutEcho = (arrived: Text): Text => {
  const { echo } = arrived;
  if (typeof echo !== 'object' || echo === null || Array.isArray(echo)) return arrived;
  const { clientActivityID } = echo;
  return { ...arrived, echo: clientActivityID === undefined ? {} : { clientActivityID } };
};

export const withText = (arrived: Text, text: string, masked: Secret): Text => ({ ...withoutEcho(arrived), text, masked });
