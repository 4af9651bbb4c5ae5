import type { Band, FormBody, FormSection } from '@charter/form';
import type { Text } from '@charter/kernel';
import type { Provision } from '@charter/regulation';
import { both } from '../both';
import { example } from '../example';

type Words = Required<Text>;
type Question = FormSection['questions'][number];

/** What an inspected sheet of a hundred points comes to. */
const BANDS: Band[] = [
  { code: 'excellent', name: both('优秀', 'Excellent'), from: '90', to: '100' },
  { code: 'good', name: both('良好', 'Good'), from: '80', to: '89' },
  { code: 'pass', name: both('合格', 'Pass'), from: '60', to: '79' },
  { code: 'fail', name: both('不合格', 'Fail'), from: '0', to: '59' },
];

const always = { required: true, personal: false, scored: true };

/** A point to check for ten points: done, in part, or not at all. */
export function point(code: string, wording: Words): Question {
  return {
    ...always,
    code,
    wording,
    type: 'choice',
    options: [
      { code: 'done', name: both('做到', 'Done'), points: '10' },
      { code: 'partly', name: both('基本做到', 'In part'), points: '6' },
      { code: 'missed', name: both('没有做到', 'Not done'), points: '0' },
    ],
  };
}

/** A point that fails the whole sheet when it is missed (关键项). */
export function critical(code: string, wording: Words): Question {
  return {
    ...always,
    code,
    wording,
    type: 'choice',
    options: [
      { code: 'done', name: both('没有发现', 'Nothing found'), points: '10' },
      { code: 'missed', name: both('发现', 'Found'), points: '0', critical: 'veto' },
    ],
  };
}

/** A question with one right answer; where it stands among the others does not give it away. */
export function asked(code: string, wording: Words, right: Words, ...wrong: Words[]): Question {
  const names = [right, ...wrong].toSorted((one, other) => (one.zh < other.zh ? -1 : 1));
  const options = names.map((name, index) => ({ code: 'abcd'.charAt(index), name, points: name === right ? '10' : '0' }));
  return { ...always, code, wording, type: 'choice', options };
}

interface Sheet {
  key: string;
  name: Words;
  use: FormBody['use'];
  intro: Words;
  section: Words;
  questions: Question[];
}

/** A sheet of ten questions and a hundred points. */
export function sheet({ key, name, use, intro, section, questions }: Sheet): Provision<FormBody> {
  const sections: FormSection[] = [{ code: 'points', name: section, maximum: '100', questions }];
  return {
    kind: 'form',
    key,
    name,
    articles: [],
    body: { use, intro, maximum: '100', sections, bands: BANDS, changes: [], assessors: 1, examples: examplesOf(questions) },
  };
}

/** Examples of a sheet: everything right, four points missed, and a critical one. */
function examplesOf(questions: readonly Question[]): FormBody['examples'] {
  const answered = (wrong: readonly Question[]) =>
    Object.fromEntries(questions.map((each) => [each.code, answerTo(each, !wrong.includes(each))]));
  const vetoing = questions.filter(({ options }) => options.some((option) => option.critical === 'veto'));
  return [
    example(both('全部做到', 'All of it right'), answered([]), '100 excellent'),
    example(both('四项没有做到', 'Four points missed'), answered(questions.slice(0, 4)), '60 pass'),
    ...vetoing.map((question) => example(question.wording as Words, answered([question]), '90 fail veto')),
  ];
}

function answerTo({ options }: Question, right: boolean): string {
  return options.find(({ points }) => (right ? points === '10' : points === '0'))?.code ?? '';
}
