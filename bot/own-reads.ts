/** What a dialog may read that is no bank's: what we keep ourselves, each kind from whoever keeps it. */
import type { Address, BankRead, Customer, Language, ReadCall, Reads } from './model.ts';
import type { Subject } from './store/keys.ts';

type OwnRead = Exclude<ReadCall, BankRead>;

/** For whom it is read. */
export type Whose = { subject: Subject; address: Address; customer: Customer | undefined; language: Language; zone: string };

export type OwnReads = { readonly [N in OwnRead['name']]: (args: Reads[N]['args'], whose: Whose) => Promise<Reads[N]['result']> };

/** undefined: it is for a bank to answer. */
export const readOwn = (own: OwnReads, call: ReadCall, whose: Whose): Promise<Reads[OwnRead['name']]['result']> | undefined => {
  switch (call.name) {
    case 'looks':
      return own.looks(call.args, whose);
    case 'talked':
      return own.talked(call.args, whose);
    case 'connections':
      return own.connections(call.args, whose);
    case 'connecting':
      return own.connecting(call.args, whose);
    case 'minePage':
      return own.minePage(call.args, whose);
    default:
      return undefined;
  }
};
