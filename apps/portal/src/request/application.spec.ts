import type { ItemField } from '../guide/item';
import { isPhone, needQuestions, PERSON_QUESTIONS, problemsFrom, problemsOf, submission, summaryOf } from './application';

const field = (code: string, type: string, required = false): ItemField => ({
  code,
  label: code,
  type,
  required,
  hint: null,
  options: null,
});
const questions = [
  ...needQuestions([field('place', 'choice', true), field('count', 'number'), field('when', 'date')]),
  ...PERSON_QUESTIONS,
];
const good = { 'item.place': 'light', description: '厨房的灯不亮。晚上在家', name: ' 王阿姨 ', phone: '138 0000 5678' };

describe('an application', () => {
  it('has no problems when all that is needed is there', () => expect(problemsOf(questions, good)).toEqual([]));

  it('names every question left open, in the order of the form', () => {
    expect(problemsOf(questions, {}).map((problem) => problem.question)).toEqual(['item.place', 'description', 'name', 'phone']);
    expect(problemsOf(questions, { ...good, name: '  ' })[0]?.message).toEqual({
      zh: '请填写“您的称呼”',
      en: 'Please fill in “Your name”',
    });
  });

  it.each([
    ['item.count', 'three'],
    ['item.when', '26 November'],
    ['phone', '12'],
    ['name', 'x'.repeat(201)],
  ])('objects to %s = %s', (code, value) => {
    expect(problemsOf(questions, { ...good, [code]: value }).map((problem) => problem.question)).toEqual([code]);
  });

  it.each(['13800005678', '021-66881234', '(021) 6688 1234', '+86 138 0000 5678', '6688123'])('takes %s as a phone number', (phone) =>
    expect(isPhone(phone)).toBe(true),
  );
  it.each(['', '123456', 'call me', '1234567890123456'])('refuses “%s” as a phone number', (phone) => expect(isPhone(phone)).toBe(false));

  it('places the objections of the server at the questions they name', () => {
    const error = (field: string[] | null) => ({ code: 'INVALID', message: '不对', field });
    expect(
      problemsFrom([error(['input', 'phone']), error(['input', 'answers', 'place']), error(['input', 'item']), error(null)], questions),
    ).toEqual([
      { question: 'phone', message: '不对' },
      { question: 'item.place', message: '不对' },
      { message: '不对' },
      { message: '不对' },
    ]);
  });

  it('sends trimmed values, only the answers given, and the first sentence as summary', () => {
    expect(submission('home-repair', { ...good, 'item.count': ' ' }, 'k1')).toEqual({
      item: 'home-repair',
      name: '王阿姨',
      phone: '138 0000 5678',
      address: null,
      summary: '厨房的灯不亮',
      description: '厨房的灯不亮。晚上在家',
      answers: [{ code: 'place', value: 'light' }],
      idempotencyKey: 'k1',
    });
  });

  it('cuts a long first sentence', () => {
    expect(Array.from(summaryOf('长'.repeat(60)))).toHaveLength(40);
    expect(summaryOf('The tap drips. Please come')).toBe('The tap drips');
  });
});
