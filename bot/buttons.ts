/**
 * Buttons travel through platforms as sealed tokens: nobody can read what they state, forge one, or press it in another conversation.
 */
import type { Button, Json, Press, Reply } from './model.ts';
import type { Subject } from './store/keys.ts';
import type { Sealer } from './store/seal.ts';

export interface Buttons {
  of(subject: Subject, reply: Reply, labels: readonly string[]): Button[];
  read(subject: Subject, token: string): Press | 'unreadable';
}

/** Longer than any token we make. */
const TOKEN_AT_MOST = 4_000;

export const createButtons = (sealer: Sealer): Buttons => {
  const purpose = (subject: Subject) => `button ${subject}`;
  return {
    of: (subject, { choices, frame, question }, labels) =>
      // The label is for the eye: in the token it could be more than a channel takes.
      choices.map(({ label: _label, ...choice }, at) => {
        const press: Press = {
          ...(frame === undefined ? {} : { frame }),
          ...(question === undefined ? {} : { question }),
          choice,
        };
        return { label: labels[at] ?? '', token: sealer.sealShared(purpose(subject), JSON.stringify(press)).toString('base64url') };
      }),
    read(subject, token) {
      if (token.length > TOKEN_AT_MOST || !/^[A-Za-z0-9_-]+$/.test(token)) return 'unreadable';
      try {
        // Sealed by `of` for this very conversation, so it is a Press.
        return JSON.parse(sealer.openShared(purpose(subject), Buffer.from(token, 'base64url'))) as Json as Press;
      } catch {
        return 'unreadable';
      }
    },
  };
};
