import type { ItemField } from '../guide/item';
import type { UserError } from '../shared/api';
import type { Message } from '../shared/language';
import { request } from './messages';

/** What a resident filled in; keys are the codes of the questions. */
export type Answers = Record<string, string>;

/** One question of the form; the item's own carry `item.` before their code. */
export interface Question extends Omit<ItemField, 'label' | 'hint'> {
  label: string | Message;
  hint?: string | Message | null;
  autoComplete?: string;
}

/** Something to mend, and in which question; without a question it concerns the whole form. */
export interface Problem {
  question?: string;
  message: string | Message;
}

const OWN = 'item.';
const MAX: Record<string, number> = { text: 200, longText: 2000 };

/** The questions of an item: its own first, then the story. */
export function needQuestions(fields: readonly ItemField[]): Question[] {
  return [
    ...fields.map((field) => ({ ...field, code: OWN + field.code })),
    { code: 'description', label: request.description, hint: request.descriptionHint, type: 'longText', required: true, options: null },
  ];
}

/** The questions about the applicant: as few as it takes to answer them (P-2.2). */
export const PERSON_QUESTIONS: readonly Question[] = [
  { code: 'name', label: request.name, type: 'text', required: true, options: null, autoComplete: 'name' },
  { code: 'phone', label: request.phone, hint: request.phoneHint, type: 'phone', required: true, options: null, autoComplete: 'tel' },
  { code: 'address', label: request.address, type: 'text', required: false, options: null, autoComplete: 'street-address' },
];

/** All that must be mended before the form can go. */
export function problemsOf(questions: readonly Question[], answers: Answers): Problem[] {
  return questions.flatMap((question) => {
    const fault = faultOf(question, (answers[question.code] ?? '').trim());
    return fault ? [{ question: question.code, message: fault }] : [];
  });
}

function faultOf(question: Question, value: string): Message | undefined {
  const max = MAX[question.type] ?? 200;
  if (value === '') return question.required ? filled(request.needed, question) : undefined;
  if (value.length > max) return filled(request.tooLong, question, max);
  if (question.type === 'phone' && !isPhone(value)) return request.badPhone;
  if (question.type === 'number' && !/^-?\d+(\.\d+)?$/.test(value)) return filled(request.badNumber, question);
  if (question.type === 'date' && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return filled(request.badDate, question);
  return undefined;
}

/** Mobile numbers, land lines with or without area code, and numbers from abroad. */
export function isPhone(value: string): boolean {
  return /^\+?[\d\s()-]+$/.test(value) && /^\d{7,15}$/.test(value.replace(/\D/g, ''));
}

function filled(message: Message, { label }: Question, max = 0): Message {
  const named = (language: 'zh' | 'en') => (typeof label === 'string' ? label : label[language]);
  const fill = (language: 'zh' | 'en') => message[language].replace('{label}', named(language)).replace('{max}', String(max));
  return { zh: fill('zh'), en: fill('en') };
}

/** Places the server's objections at the questions they name. */
export function problemsFrom(errors: readonly UserError[], questions: readonly Question[]): Problem[] {
  return errors.map(({ message, field }) => {
    const named = [...(field ?? [])].reverse();
    const question = questions.find(({ code }) => named.some((name) => code === name || code === OWN + name));
    return question ? { question: question.code, message } : { message };
  });
}

/** The input of the mutation; the first sentence of the story becomes the summary, so nobody types it twice. */
export function submission(itemKey: string, answers: Answers, idempotencyKey: string) {
  const value = (code: string) => (answers[code] ?? '').trim();
  const own = Object.keys(answers).filter((code) => code.startsWith(OWN) && value(code) !== '');
  return {
    item: itemKey,
    name: value('name'),
    phone: value('phone'),
    address: value('address') || null,
    summary: summaryOf(value('description')),
    description: value('description'),
    answers: own.map((code) => ({ code: code.slice(OWN.length), value: value(code) })),
    idempotencyKey,
  };
}

/** The first sentence, at most 40 characters. */
export function summaryOf(description: string): string {
  const [sentence = ''] = description.trim().split(/[。！？!?\n]|\.\s/);
  const letters = Array.from(sentence.trim());
  return letters.length > 40 ? `${letters.slice(0, 39).join('')}…` : letters.join('');
}
