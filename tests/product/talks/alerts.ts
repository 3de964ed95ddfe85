/** What a customer chooses to be told of. A change is answered when it is made: what the answers must hold is told where all talks end. */
import type { Talk } from './talk.ts';

/** The answer comes by itself; who writes for the first time is told who answers. */
const LATER = /^(?:I am Banter[^\n]*|Soy Banter[^\n]*)?$/;

export const alerts: readonly Talk[] = [
  {
    name: 'each purchase, and no longer',
    language: 'en',
    who: 'own',
    turns: [
      ['text me every time I buy something', LATER],
      ['which alerts do I have on?', LATER],
      ['turn off payment alerts', LATER],
    ],
  },
  {
    name: 'a limit is asked for, a wrong answer is not taken',
    language: 'en',
    who: 'own',
    turns: [
      ['let me know when my balance is low', /Under how much shall I tell you[\s\S]*\[\$50\.00\][\s\S]*\[\$500\.00\]/],
      ['hmm purple', /amount/],
      ['75 dollars', LATER],
    ],
  },
  {
    name: 'a limit by its button, and another thing in between',
    language: 'en',
    who: 'own',
    turns: [
      ['tell me about large payments', /From what amount on[\s\S]*\[\$1,000\.00\]/],
      ["what's my rainy day balance", /Rainy Day ••2207.*\$12,500\.00[\s\S]*your alerts[\s\S]*From what amount on/],
      ['[$1,000.00]', LATER],
    ],
  },
  {
    name: 'only the big ones, no coffee, quiet nights, once a day',
    language: 'en',
    who: 'own',
    turns: [
      ['only alert me about payments over $250', LATER],
      ['stop alerts about coffee', LATER],
      ['no notifications after 9:30 pm please', LATER],
      ['one message a day is enough', LATER],
      ['what notifications am I getting', LATER],
    ],
  },
  {
    name: 'undone in the words that were told',
    language: 'en',
    who: 'own',
    turns: [
      ['mute Golden Dragon', LATER],
      ['unmute golden dragon', LATER],
      ['quiet from 11 PM to 6 AM', LATER],
      ['no quiet hours', LATER],
      ['once a day', LATER],
      ['tell me at once', LATER],
    ],
  },
  {
    name: 'what cannot be told is said at once',
    language: 'en',
    who: 'own',
    turns: [
      ['alert me when my paycheck is deposited', /cannot tell you of money that comes in|Payroll|payroll|deposit/],
      ['turn off fraud alerts', /Questions about suspected fraud cannot be turned off here/],
      ['how do I turn on alerts?', /What shall I tell you of\?[\s\S]*\[Start: payments\]/],
      ['cancel', /dropped/],
    ],
  },
  {
    name: 'a list is asked for, not an alert',
    language: 'en',
    turns: [
      ['show me purchases over $500', /Transactions|transactions|\$/, /Done|tell you of/],
      ['is my balance low?', /Which one do you mean/, /Under how much/],
    ],
  },
  {
    name: 'avisos, en español',
    language: 'es',
    who: 'own',
    turns: [
      ['avísame cuando gaste más de 300 dólares', LATER],
      ['quiero un aviso de saldo bajo', /¿Con menos de cuánto[\s\S]*\[\$100\.00\]/],
      ['[$100.00]', LATER],
      ['no me avises de Starbucks', LATER],
      ['no me escribas de 11 de la noche a 7 de la mañana', LATER],
      ['¿qué avisos tengo?', LATER],
      ['quita todos los avisos', LATER],
    ],
  },
];
