import { type KindDefinition, type Language, type ProvisionExample, inLanguage } from '@charter/kernel';
import type { Answers } from './answer';
import { type FormBody, formBody, FORM_USES } from './body';
import { checkForm } from './check';
import { reachOf, reachOfSum } from './points';
import { scoreForm } from './score';

/** Forms as a kind of provision. */
export const formKind = {
  kind: 'form',
  name: { zh: '表单', en: 'Form' },
  schema: formBody,
  render: renderForm,
  problems: checkForm,
  /** Points and band, "62 moderate"; what is missing, "12 missing bathing, dressing"; a band set at once stands before both. */
  outcome(body: FormBody, given: ProvisionExample['given']): string {
    const { total, band, missing, vetoed } = scoreForm(body, answersOf(body, given));
    const lacking = missing.length > 0 ? `missing ${missing.join(', ')}` : undefined;
    return [total, band, vetoed ? 'veto' : undefined, band ? undefined : lacking].filter((part) => part !== undefined).join(' ');
  },
} satisfies KindDefinition<FormBody, 'form'>;

/** Answers as an example writes them: several are parted by commas. */
function answersOf(body: FormBody, given: ProvisionExample['given']): Answers {
  const several = new Set(
    body.sections.flatMap(({ questions }) => questions.filter(({ type }) => type === 'choices').map(({ code }) => code)),
  );
  return Object.fromEntries(
    given.map(({ name, value }) => [name, several.has(name) ? value.split(/[,，]/).map((part) => part.trim()) : value]),
  );
}

function renderForm(name: string, body: FormBody, language: Language): string {
  const questions = body.sections.flatMap((section) => section.questions);
  const reach = reachOfSum(questions.map(reachOf));
  const most = reach.step.isZero() ? undefined : reach.most.toString();
  const bands = body.bands.map((band) => {
    const range = band.from === band.to ? band.from : `${band.from}–${band.to}`;
    return language === 'zh' ? `${band.name.zh} ${range}` : `${inLanguage(band.name, 'en')} ${range}`;
  });
  const use = FORM_USES[body.use][language];
  if (language === 'zh') {
    const size = `${body.sections.length} 个部分共 ${questions.length} 题`;
    const points = most === undefined ? '' : `，满分 ${most} 分`;
    const levels = bands.length > 0 ? `，分 ${bands.length} 档：${bands.join('、')}` : '';
    const changes = body.changes.length > 0 ? `；另有 ${body.changes.length} 条等级变更规则` : '';
    return `${name}：${use}，${size}${points}${levels}${changes}。`;
  }
  const size = `${count(questions.length, 'question')} in ${count(body.sections.length, 'section')}`;
  const points = most === undefined ? '' : `, at most ${most} points`;
  const levels = bands.length > 0 ? `, in ${count(bands.length, 'band')}: ${bands.join(', ')}` : '';
  const changes = body.changes.length > 0 ? `; ${count(body.changes.length, 'rule')} may change the band` : '';
  return `${name}: ${use.toLowerCase()}, ${size}${points}${levels}${changes}.`;
}

function count(number: number, thing: string): string {
  return `${number} ${thing}${number === 1 ? '' : 's'}`;
}
