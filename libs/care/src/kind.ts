import {
  inLanguage,
  inputsOf,
  type KindDefinition,
  type Language,
  type OtherProvision,
  type ProvisionExample,
  type RuleInput,
  type RuleInputs,
  tellRule,
} from '@charter/kernel';
import { type CategoryBody, categoryBody } from './category';
import { checkCategory } from './check';
import { PERSON_VARIABLES } from './environment';
import { ancestorsOf, askMembership } from './member';

/** The input of an example that tells whether a decision was made. */
const DECISION = 'decision';

/** Categories of special groups as a kind of provision. */
export const categoryKind = {
  kind: 'category',
  name: { zh: '特殊群体类别', en: 'Special group' },
  schema: categoryBody,
  render: renderCategory,
  problems: checkCategory,
  /** `yes` or `no`, asked with all it is part of; the input `decision` is "yes" where it was decided. */
  outcome(body: CategoryBody, given: ProvisionExample['given'], others: readonly OtherProvision[]): string {
    const facts = inputsOf(
      PERSON_VARIABLES,
      given.filter(({ name }) => name !== DECISION),
    );
    const decided = given.some(({ name, value }) => name === DECISION && value === 'yes');
    const chain = [...ancestorsOf(body, others), body].map((each) => ({ body: each, decided }));
    return askMembership(chain, onFile(facts)).fits ? 'yes' : 'no';
  },
} satisfies KindDefinition<CategoryBody, 'category'>;

/** An example names what matters; no certificate, allowance or tag is on file unless it says so. */
function onFile(facts: RuleInputs): RuleInputs {
  const person = given(facts['person']);
  const disability = { grade: 0, ...given(person['disability']) };
  return { ...facts, person: { certificates: [], tags: [], allowance: 'none', ...person, disability } };
}

function given(record: RuleInput): RuleInputs {
  return Object.fromEntries(Object.entries((record ?? {}) as RuleInputs).filter(([, value]) => value !== undefined));
}

function renderCategory(name: string, body: CategoryBody, language: Language): string {
  const rule = body.rule === undefined ? undefined : tellRule(body.rule, PERSON_VARIABLES, language);
  const parts = (language === 'zh' ? inChinese : inEnglish)(body, rule).filter((part) => part !== undefined);
  return language === 'zh' ? `${name}：${parts.join('，')}。` : `${name}: ${parts.join('; ')}.`;
}

type Parts = (string | undefined)[];

function inChinese({ membership, evidence, unit, weight, reviewMonths, graceDays }: CategoryBody, rule: string | undefined): Parts {
  const papers = evidence.map((each) => each.name.zh).join('、');
  return [
    membership === 'rule' ? `符合条件的自动列入（${rule}）` : `凭${papers}审定${rule ? `，并须符合：${rule}` : ''}`,
    unit === 'household' ? '以家庭为单位，惠及全部成员' : undefined,
    `优先权重 ${weight}`,
    reviewMonths === undefined ? undefined : `每 ${reviewMonths} 个月复核`,
    graceDays > 0 ? `证件到期后保留 ${graceDays} 天` : undefined,
  ];
}

function inEnglish({ membership, evidence, unit, weight, reviewMonths, graceDays }: CategoryBody, rule: string | undefined): Parts {
  const papers = evidence.map((each) => inLanguage(each.name, 'en')).join(', ');
  return [
    membership === 'rule' ? `by rule (${rule})` : `by decision on ${papers}${rule ? `, where ${rule}` : ''}`,
    unit === 'household' ? 'for the household and all its members' : undefined,
    `priority weight ${weight}`,
    reviewMonths === undefined ? undefined : `reviewed every ${reviewMonths} months`,
    graceDays > 0 ? `kept for ${graceDays} days after a certificate ends` : undefined,
  ];
}
