import { decimal, type Decimal, type Text, inBoth } from '@charter/kernel';
import type { FormBody } from './body';
import type { Judgement, Verdict } from './judge';
import { reachOf } from './points';
import type { Scored, SectionScore } from './tally';

/** One step of how a result came about, in words. */
export interface FormStep {
  kind: 'answer' | 'missing' | 'hidden' | 'section' | 'total' | 'band' | 'change';
  /** Code of the question, section, band or rule; empty for the total. */
  code: string;
  words: Required<Text>;
  points?: string;
}

/** The result, told from the answers to the band. */
export function explain(
  body: FormBody,
  scored: readonly Scored[],
  sections: readonly SectionScore[],
  total: Decimal,
  verdict: Verdict,
): FormStep[] {
  const bySection = body.sections.flatMap((section) => {
    const score = sections.find(({ code }) => code === section.code);
    const answers = scored.filter((each) => each.section === section).flatMap(tellQuestion);
    return score && scoring(section.questions) ? [...answers, tellSection(section.name, score)] : answers;
  });
  const scoredForm = scoring(body.sections.flatMap(({ questions }) => questions));
  return [...bySection, ...(scoredForm ? [tellTotal(total)] : []), ...tellVerdict(body, verdict)];
}

/** A personal answer is not told again. */
const ANSWERED: Required<Text> = { zh: '已填', en: 'answered' };

/** Whether answers give points at all. */
function scoring(questions: readonly Scored['question'][]): boolean {
  return questions.some((question) => !reachOf(question).step.isZero());
}

function tellQuestion({ question, shown, answer, points }: Scored): FormStep[] {
  const { zh, en } = inBoth(question.wording);
  const { code } = question;
  if (!shown) return [{ kind: 'hidden', code, words: { zh: `${zh}：按前面的答案不用填`, en: `${en}: not asked, by the answers before` } }];
  if (!answer) {
    return question.required ? [{ kind: 'missing', code, words: { zh: `${zh}：还没有填`, en: `${en}: not answered yet` } }] : [];
  }
  const told = question.personal ? ANSWERED : answer.words;
  const said = { zh: `${zh}：${told.zh}`, en: `${en}: ${told.en ?? told.zh}` };
  if (reachOf(question).step.isZero()) return [{ kind: 'answer', code, words: said }];
  const value = points.toString();
  const words = { zh: `${said.zh}，${value} 分`, en: `${said.en}, ${inPoints(points)}` };
  return [{ kind: 'answer', code, words, points: value }];
}

function tellSection(name: Text, { code, points, maximum }: SectionScore): FormStep {
  const words = { zh: `${name.zh}：${points} 分，满分 ${maximum}`, en: `${name.en ?? name.zh}: ${points} of ${maximum} points` };
  return { kind: 'section', code, words, points };
}

function tellTotal(total: Decimal): FormStep {
  const words = { zh: `合计：${total.toString()} 分`, en: `Sum: ${inPoints(total)}` };
  return { kind: 'total', code: '', words, points: total.toString() };
}

function tellVerdict(body: FormBody, { byPoints, judgements }: Verdict): FormStep[] {
  const name = (code: string | undefined) => inBoth(body.bands.find((band) => band.code === code)?.name ?? { zh: '未定', en: 'undecided' });
  const { zh, en } = name(byPoints);
  const start: FormStep[] = byPoints
    ? [{ kind: 'band', code: byPoints, words: { zh: `按得分为“${zh}”`, en: `"${en}" by its points` } }]
    : [];
  return [...start, ...judgements.map((judgement) => tellChange(judgement, name))];
}

function tellChange({ code, name, from, to, without }: Judgement, bandName: (code: string | undefined) => Required<Text>): FormStep {
  const [before, after] = [bandName(from), bandName(to)];
  const words = without
    ? { zh: `${name.zh}：等级不变（${without.zh}）`, en: `${name.en ?? name.zh}: nothing changes (${without.en})` }
    : { zh: `${name.zh}：由“${before.zh}”变为“${after.zh}”`, en: `${name.en ?? name.zh}: from "${before.en}" to "${after.en}"` };
  return { kind: 'change', code, words };
}

function inPoints(points: Decimal): string {
  return points.equals(decimal(1)) ? '1 point' : `${points.toString()} points`;
}
