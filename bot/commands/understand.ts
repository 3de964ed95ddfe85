/**
 * `npm run understand -- "text"`: what was understood of a text and why; without a text on a terminal: a prompt.
 * `--jsonl`: lines `{"text", "language"?, "expecting"?, "today"?}` from standard input, one answer a line, in order.
 * `--table`: how well phrases are read by a model that has not heard their voice, with the worst confusions.
 * `--exam DIR`: how well the sentences in DIR are read, of people who saw no phrase (tests/understand/judges).
 */
import { createInterface } from 'node:readline';
import { identities } from '../../connectors/banks/sandbox/identities.ts';
import { recognisersFor, rooms } from '../../dialogs/index.ts';
import { dayHere } from '../day.ts';
import type { Language, Understanding } from '../model.ts';
import { examine } from '../understand/exam.ts';
import { createExplain, type Explanation } from '../understand/explain.ts';
import { acts, answerLine } from '../understand/jsonl.ts';
import type { Model } from '../understand/model.ts';
import { type Report, reportOf, type Scores } from '../understand/report.ts';
import { loadOrTrain } from '../understand/store.ts';
import { lessonOf, type Progress, trainWithReport } from '../understand/train.ts';
import { createUnderstanding } from '../understand/understand.ts';
import { seeded } from './bench/seeded.ts';
import { examReport } from './exam-report.ts';
import { readJudges } from './judges.ts';

const DIR = 'var';
const JUDGES = 'tests/understand/judges';
const NOTHING = { slots: [], yesNo: false };
const CONFUSIONS = 20;
const RUNNERS_UP = 4;

type Tools = { understanding: Understanding; explain: (text: string) => Explanation; model: Model };

const intents = rooms.flatMap((room) => room.intents);
const protect = identities.flatMap(({ name, alsoKnownAs }) => [name, ...alsoKnownAs]);

const print = (line = ''): void => void process.stdout.write(`${line}\n`);
const percent = (share: number): string => `${(share * 100).toFixed(1)} %`.padStart(7);

/** Standard output is for answers only. */
const progress: Progress = ({ done, of }) => void process.stderr.write(`learning the phrases: ${done} of ${of}\n`);

const explained = ({ ranked, corrected, telling, outOfScope }: Explanation): string[] => [
  ...ranked.slice(1, 1 + RUNNERS_UP).map(({ intent, likely }) => `  or rather   ${percent(likely)} ${intent}`),
  `  or nothing  ${percent(outOfScope)} that none of the intents was meant`,
  ...corrected.map(({ from, to }) => `  corrected   ${from} -> ${to}`),
  `  telling     ${telling.map(({ feature, weight }) => `${feature} ${weight.toFixed(1)}`).join(' · ')}`,
];

/** Shows one text; answers with the language the conversation would go on in. */
const show = ({ understanding, explain, model }: Tools, text: string, language: Language): Language => {
  const heard = understanding.hear(text, language, NOTHING, dayHere());
  const { intent, confidence } = heard.best;
  const threshold = model.thresholds[intent] ?? 1;
  print(`${intent} ${percent(confidence)}, acted on from ${percent(threshold)}${acts(heard, NOTHING) ? '' : ' (refused)'}`);
  for (const request of heard.requests) print(`  request     ${request.intent} begins ${request.begin} ${JSON.stringify(request.states)}`);
  if (heard.command) print(`  command     ${heard.command}`);
  if (heard.speak) print(`  speak       ${heard.speak}`);
  print(`  slots       ${JSON.stringify(heard.slots)}`);
  print(`  language    ${heard.language}`);
  for (const line of explained(explain(text))) print(line);
  return heard.speak ?? heard.language;
};

const row = (name: string, scores: Scores): string =>
  `${name.padEnd(8)} ${String(scores.inScope).padStart(6)} ${percent(scores.accuracy)} ${percent(scores.right)} ${percent(scores.wrong)}` +
  `   ${String(scores.outOfScope).padStart(6)} ${percent(scores.refused)} ${percent(scores.refusedAt95)}`;

const table = ({ all, byLanguage, byIntent, confusions }: Report): void => {
  print('Each phrase as read by a model that had not heard its voice.');
  print();
  print('         phrases    best   right   wrong   outside refused  at 95 % kept');
  print(row('all', all));
  for (const { language, scores } of byLanguage) print(row(language, scores));
  print();
  print(`${'intent'.padEnd(28)} phrases    best   acted    from`);
  for (const { intent, phrases, accuracy, acted, threshold } of byIntent) {
    print(`${intent.padEnd(28)} ${String(phrases).padStart(7)} ${percent(accuracy)} ${percent(acted)} ${percent(threshold)}`);
  }
  print();
  print('The most frequent confusions: said, read as, times, for example');
  for (const { said, readAs, times, example } of confusions.slice(0, CONFUSIONS)) print(`${said}\t${readAs}\t${times}\t${example}`);
};

const untilDrained = (): Promise<void> => new Promise((resolve) => process.stdout.once('drain', resolve));

const jsonl = async (understanding: Understanding): Promise<void> => {
  for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
    if (!process.stdout.write(`${JSON.stringify(answerLine(understanding, line))}\n`)) await untilDrained();
  }
};

const prompt = async (tools: Tools): Promise<void> => {
  const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: '> ' });
  let language: Language = 'en';
  lines.prompt();
  for await (const line of lines) {
    if (line.trim() !== '') language = show(tools, line, language);
    lines.prompt();
  }
};

const EXAM_SEED = 1;

const exam = async (understanding: Understanding, dir: string): Promise<void> => {
  const { sentences, labels } = await readJudges(dir);
  print(examReport(examine(understanding, sentences, labels, seeded(EXAM_SEED))));
};

const run = async (args: readonly string[]): Promise<void> => {
  if (args[0] === '--table') return table(reportOf(await trainWithReport(lessonOf(rooms), undefined, progress)));
  const model = await loadOrTrain({ rooms, dir: DIR, progress });
  const understanding = createUnderstanding({ intents, recognisers: recognisersFor(identities), model, protect });
  if (args[0] === '--jsonl') return jsonl(understanding);
  if (args[0] === '--exam') return exam(understanding, args[1] ?? JUDGES);
  const tools = { understanding, explain: createExplain(model, protect), model };
  if (args.length > 0) return void show(tools, args.join(' '), 'en');
  await prompt(tools);
};

await run(process.argv.slice(2));
