import type { Words } from '../../bot/model.ts';

export const words = {
  'pay_in.numbers': () =>
    'I cannot give routing or full account numbers here. Your bank’s app or website shows them with the account; on a paper check they are at the bottom, usually the nine digits of the routing number first. For a wire, ask your bank, as it may use another number.',
  'pay_in.direct_deposit': () =>
    'I cannot set this up from here. Give your employer, or the office that pays your benefits, the routing number, the account number and the kind of account; your bank’s app or website shows them, often with a form to hand in. If you switch accounts, keep the old one until the first payment has arrived.',
} satisfies Words;
