/** The exam of the understanding, as it is shown. */
import type { Exam, ExamScores } from '../understand/exam.ts';
import { tableOf } from './bench/table.ts';
import { styled } from './terminal.ts';

const MISTAKES = 25;

const percent = (share: number): string => (share * 100).toFixed(1);
const styles = { bold: (text: string) => styled('bold', text), dim: (text: string) => styled('dim', text) };
const HEADS = ['percent', 'sentences', 'core right', 'answered right', 'answered wrong', 'outside refused', 'unsupported refused'];

const row = (name: string, scores: ExamScores): string[] => [
  name,
  String(scores.sentences),
  ...[scores.core, scores.right, scores.wrong, scores.outsideRefused, scores.unsupportedRefused].map(percent),
];

export const examReport = ({ all, byLanguage, byWriter, mistyped, courteous, mistakes }: Exam): string => {
  const worst = byWriter.toSorted((a, b) => a.scores.core - b.scores.core);
  const rows = [
    row('all', all),
    ...byLanguage.map(({ name, scores }) => row(name === 'es' ? 'Spanish' : 'English', scores)),
    ...worst.map(({ name, scores }) => row(`writer: ${name}`, scores)),
    row('a quarter of the words mistyped', mistyped),
    row('in 20 words of courtesy', courteous),
  ];
  const list = mistakes.slice(0, MISTAKES).map(({ meant, readAs, times, example }) => [meant, readAs, String(times), example]);
  return `\n${tableOf(HEADS, rows, styles)}\n\n${tableOf(['meant', 'read as', 'times', 'for example'], list, styles)}\n`;
};
