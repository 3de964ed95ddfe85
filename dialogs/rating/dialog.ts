/** Asks once how it was to talk with a person. Whoever says something else instead is not asked again. */
import type { Choice, Dialog } from '../../bot/model.ts';
import { ask, end, sayer } from '../../bot/model.ts';
import { RATINGS, type Rating } from '../slots/rating.ts';
import type { words } from './en.ts';
import { transcript } from './transcript.ts';

const say = sayer<typeof words>();

const NAME = 'rating';

const rating: Dialog<{ rating: Rating }> = {
  name: NAME,
  slots: { rating: 'once' },
  next({ rating: said }, { misses }) {
    if (said !== undefined) return end(say('rating.thanks', { rating: said }), [toTranscript()]);
    if (misses > 0) return end(say('rating.skipped'));
    return ask('rating', say('rating.ask'), RATINGS.map(choice), [toTranscript()]);
  },
};

/** In the order of their numbers, so that "4" is the fourth. */
const choice = (value: Rating): Choice => ({ label: say('rating.value', { rating: value }), states: { rating: value } });

/** Also instead of an answer. */
const toTranscript = (): Choice => ({ label: say('rating.to_transcript'), begins: transcript.name });

export const dialogs = [rating, transcript];
