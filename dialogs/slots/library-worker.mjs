/**
 * Microsoft's recognizers in a thread of their own: a text of a few hundred characters can keep them busy for longer than a server may stand
 * still. JavaScript, so that a thread can load it wherever it runs: from the sources, from dist/ and under tests.
 */
import { parentPort } from 'node:worker_threads';
import dateTime from '@microsoft/recognizers-text-date-time';
import withUnit from '@microsoft/recognizers-text-number-with-unit';

const CULTURES = { en: 'en-us', es: 'es-es' };
const models = new Map();

/** Models take half a second to make: each language's when it is first spoken. */
const modelsOf = (language) => {
  const known = models.get(language);
  if (known) return known;
  const culture = CULTURES[language];
  const made = {
    currency: new withUnit.NumberWithUnitRecognizer(culture).getCurrencyModel(culture),
    date: new dateTime.DateTimeRecognizer(culture).getDateTimeModel(culture),
  };
  models.set(language, made);
  return made;
};

const plain = ({ start, end, typeName, resolution }) => ({ start, end: end + 1, type: typeName, resolution });

parentPort.on('message', ({ text, language, today }) => {
  const { currency, date } = modelsOf(language);
  const noon = new Date(`${today}T12:00:00`);
  parentPort.postMessage({ currencies: currency.parse(text).map(plain), dates: date.parse(text, noon).map(plain) });
});
