/** The slot `code`: the letters that our page shows after a sign-in at a bank, as people copy them: in any case, with or without the dash. */
import type { Reader } from '../../bot/model.ts';

/** Four and four of the letters that the page takes its code from (bot/http/connect.ts). */
const CODE = /(?<![\p{L}\p{N}])([b-df-hj-np-tv-xz]{4})[\s\p{Pd}]{0,3}([b-df-hj-np-tv-xz]{4})(?![\p{L}\p{N}])/iu;

/** Read wherever it stands: no word of either language looks like it. */
export const codeReader: Reader = {
  find(text) {
    const found = CODE.exec(text);
    const [all, first, second] = found ?? [];
    if (!found || all === undefined) return null;
    return { value: `${first}-${second}`.toUpperCase(), spans: [{ start: found.index, end: found.index + all.length }] };
  },
};
