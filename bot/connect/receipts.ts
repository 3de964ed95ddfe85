/** Receipts of what customers allowed: signed at once, and again when something became of the consent. The newest is kept with it. */
import type { Grants, KeptConsent, SignedConsent } from '../store/grants.ts';
import { historyOf, RECEIPT_TYPE, type ReceiptStatus, receiptOf, statusOf } from './receipt.ts';
import type { Signer } from './signer.ts';

/** `signed`: compact JWS, to be checked with the keys at `/connect/keys`. */
export type Receipt = { consent: KeptConsent; status: ReceiptStatus; signed: string };

export interface Receipts {
  /** For a consent that is about to be kept. */
  sign(customer: string, consent: KeptConsent): Promise<SignedConsent>;
  /** All of a customer's, the newest first, each as it is now. */
  of(customer: string): Promise<Receipt[]>;
}

export type ReceiptsParts = {
  grants: Pick<Grants, 'consents' | 'keepReceipt'>;
  signer: Signer;
  bankName: (id: string) => string;
  origin: () => string;
  /** The business clock. */
  now: () => number;
};

export const createReceipts = ({ grants, signer, bankName, origin, now }: ReceiptsParts): Receipts => {
  const sign: Receipts['sign'] = async (customer, consent) => {
    const receipt = receiptOf({ consent, customer, bankName: bankName(consent.bank), origin: origin() }, now());
    return { events: historyOf(consent, now()).length, receipt: await signer.sign(RECEIPT_TYPE, receipt) };
  };

  const receipt = async (customer: string, consent: KeptConsent): Promise<Receipt> => {
    const status = statusOf(consent, now());
    const { signed } = consent;
    if (signed?.events === historyOf(consent, now()).length) return { consent, status, signed: signed.receipt };
    const anew = await sign(customer, consent);
    await grants.keepReceipt(customer, consent, anew);
    return { consent, status, signed: anew.receipt };
  };

  return {
    sign,
    async of(customer) {
      const all: Receipt[] = [];
      // One after the other: each may change what is kept.
      for (const consent of await grants.consents(customer)) all.push(await receipt(customer, consent));
      return all;
    },
  };
};
