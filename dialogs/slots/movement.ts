/** Which movements of money are meant: what came in, what went out, what is pending; and whether it is asked if something has arrived. */
import type { Recogniser } from '../../bot/model.ts';
import { wordsOf } from './text.ts';

export type Movement = {
  way?: 'in' | 'out';
  pending?: true;
  /** "Did it come?": the answer is yes or no. */
  arrived?: true;
  /** Without transfers between accounts, as spending counts: from its button. */
  spent?: true;
};

const IN =
  /\b(?:deposits?|deposited|came in|come in|coming in|arrived?|landed|land|received|receive|refund(?:s|ed)?|paycheck|payroll|salary|pension|incoming|credited|(?:sent|paid|zelled|venmoed|owes) me|in yet|(?:i get|i got|got|get|i been|i gotten) paid|depositos?|depositaron|llego|llegaron|llegado|entro|entraron|entradas?|ingresos?|reembolsos?|devolucion(?:es)?|sueldo|nomina|salario|quincena|recibi|recibido|cayo|pagaron)\b/u;
const OUT =
  /\b(?:withdrawals?|withdrew|went out|gone out|go out|came out|purchases?|bought|spent|charges|debits?|taken out|left my account|i paid|outgoing|retiros?|retire|salio|salieron|salidas?|compras?|compre|gaste|gastos|cargos|cobros|pague)\b/u;
const PENDING = /\b(?:pending|(?:not|havent|haven t|hasnt|hasn t) (?:yet )?(?:cleared|gone through|posted)|pendientes?|retenid[oa]s?)\b/u;
const ARRIVED =
  /^(?:\p{L}+ ){0,3}(?:did|has|have|is)\b.*\b(?:arrived?|come|came|land|landed|clear|cleared|show up|shown up|shows up|gone? (?:through|out)|in yet|hit|posted?|there yet|(?:i get|i been|i gotten) paid)\b|\b(?:ya|si) (?:me )?(?:llego|llegaron|entro|entraron|cayo|cayeron|pagaron|depositaron|salio)\b|^(?:me )?(?:llego|cayo|entro|ha llegado)\b|\bme (?:pagaron|depositaron)\b/u;

export const movementRecogniser: Recogniser = (text) => {
  const line = wordsOf(text).join(' ');
  const [into, out] = [IN.test(line), OUT.test(line)];
  const movement: Movement = {
    ...(into === out ? {} : { way: into ? ('in' as const) : ('out' as const) }),
    ...(PENDING.test(line) ? { pending: true as const } : {}),
    ...(ARRIVED.test(line) ? { arrived: true as const } : {}),
  };
  return Object.keys(movement).length > 0 ? movement : null;
};
