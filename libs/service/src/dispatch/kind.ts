import {
  type KindDefinition,
  type Language,
  type OtherProvision,
  type Problem,
  type ProvisionExample,
  decimal,
  inLanguage,
  inputsOf,
  repeated,
  tellRule,
} from '@charter/kernel';
import { REQUEST_VARIABLES } from '../environment';
import { appliesAlways, decideDispatch } from './decide';
import { DESTINATIONS, type DispatchRuleBody, MEMBER_CHOICES, RANKING_FACTORS, dispatchRuleBody } from './rule';

/** Dispatch rules (派单规则, S-4.3) as a kind of provision. */
export const dispatchRuleKind = {
  kind: 'dispatchRule',
  name: { zh: '派单规则', en: 'Dispatch rule' },
  schema: dispatchRuleBody,
  render(name: string, body: DispatchRuleBody, language: Language): string {
    const to = destination(body, language);
    const ranked = body.ranking.map(({ factor }) => RANKING_FACTORS[factor][language]);
    if (language === 'zh') {
      const when = appliesAlways(body) ? '其余一律' : `${tellRule(body.rule, REQUEST_VARIABLES, 'zh')}时，`;
      const queue = ranked.length === 0 ? '' : `排队按${ranked.join('、')}。`;
      return `${name}：${when}${body.mode === 'automatic' ? '自动派给' : '建议派给'}${to}。${queue}`;
    }
    const when = appliesAlways(body) ? 'whatever is left' : `where ${tellRule(body.rule, REQUEST_VARIABLES, 'en')}, the request`;
    const queue = ranked.length === 0 ? '' : ` Queued by ${ranked.join(', ')}.`;
    return `${name}: ${when} ${body.mode === 'automatic' ? 'goes to' : 'is suggested for'} ${to}.${queue}`;
  },
  problems(body: DispatchRuleBody, others: readonly OtherProvision[]): Problem[] {
    const rules = others.flatMap(({ kind, name, body: other }) =>
      kind === 'dispatchRule' ? [{ name, body: other as DispatchRuleBody }] : [],
    );
    return [...orderProblems(body, rules), ...destinationProblems(body), ...rankingProblems(body)];
  },
  /** `yes` where it decides, `no` where it does not fit, and the key of the rule that comes first where that one decides. */
  outcome(body: DispatchRuleBody, given: ProvisionExample['given'], others: readonly OtherProvision[]): string {
    const facts = inputsOf(REQUEST_VARIABLES, given);
    if (!decideDispatch([{ key: '', body }], facts).decided) return 'no';
    const before = others.flatMap(({ kind, key, body: other }) => {
      const rule = { key, body: other as DispatchRuleBody };
      return kind === 'dispatchRule' && rule.body.order < body.order ? [rule] : [];
    });
    return decideDispatch(before, facts).decided?.rule.key ?? 'yes';
  },
} satisfies KindDefinition<DispatchRuleBody, 'dispatchRule'>;

function destination(body: DispatchRuleBody, language: Language): string {
  const [department, role] = [quoted(body.department, language), quoted(body.role, language)];
  if (body.goesTo === 'role') return language === 'zh' ? `角色${role}的成员` : `members of the role ${role}`;
  if (body.goesTo === 'pool') return language === 'zh' ? `${department}的待领池` : `the pool of ${department}`;
  if (body.goesTo === 'department') return department;
  const chosen = (body.member ? MEMBER_CHOICES[body.member] : DESTINATIONS.member)[language];
  if (body.department === undefined) return chosen;
  return language === 'zh' ? `${department}中${chosen}` : `${chosen} in ${department}`;
}

function quoted(key: string | undefined, language: Language): string {
  return language === 'zh' ? `“${key ?? '…'}”` : `"${key ?? '…'}"`;
}

interface NamedRule {
  name: OtherProvision['name'];
  body: DispatchRuleBody;
}

/** Each rule has a place of its own, is reached, and the last leaves nothing over. */
function orderProblems(body: DispatchRuleBody, others: readonly NamedRule[]): Problem[] {
  const same = others.find((other) => other.body.order === body.order);
  const before = others.find((other) => other.body.order < body.order && appliesAlways(other.body));
  const last = others.every((other) => other.body.order < body.order || (other.body.order === body.order && other.body.rule <= body.rule));
  const open = last && ![{ body }, ...others].some((rule) => appliesAlways(rule.body));
  const named = ({ name }: NamedRule) => ({ zh: name.zh, en: inLanguage(name, 'en') });
  return [
    ...(same
      ? [
          {
            place: 'order',
            message: { zh: `次序与“${named(same).zh}”相同。`, en: `The order is the same as that of "${named(same).en}".` },
          },
        ]
      : []),
    ...(before
      ? [
          {
            place: 'order',
            message: {
              zh: `永远轮不到：“${named(before).zh}”在它之前，而且一律适用。`,
              en: `It is never reached: "${named(before).en}" comes before it and applies always.`,
            },
          },
        ]
      : []),
    ...(open
      ? [
          {
            place: 'rule',
            message: {
              zh: '没有兜底：请让最后一条派单规则一律适用（条件写 true）。',
              en: 'Nothing catches what is left: let the last dispatch rule apply always (its condition is true).',
            },
          },
        ]
      : []),
  ];
}

function destinationProblems({ goesTo, department, role, member }: DispatchRuleBody): Problem[] {
  const needed = { department: ['department'], pool: ['department'], role: ['role'], member: ['member'] }[goesTo];
  const given = { department, role, member };
  const names = {
    department: { zh: '部门', en: 'the department' },
    role: { zh: '角色', en: 'the role' },
    member: { zh: '成员的选法', en: 'how the member is chosen' },
  };
  return Object.entries(given).flatMap(([place, value]) => {
    const { zh, en } = names[place as keyof typeof names];
    const wanted = needed.includes(place);
    if (wanted && value === undefined) return [{ place, message: { zh: `请选择${zh}。`, en: `Choose ${en}.` } }];
    // a member is chosen within a department where one is named
    const apart = value !== undefined && !wanted && !(goesTo === 'member' && place === 'department');
    return apart ? [{ place, message: { zh: `这样派单用不到${zh}。`, en: `Leave out ${en}: it is not used here.` } }] : [];
  });
}

function rankingProblems({ ranking }: DispatchRuleBody): Problem[] {
  const twice = repeated(ranking.map(({ factor }) => factor)).map((index) => ({
    place: `ranking.${index}.factor`,
    message: { zh: '这个因素已经列出。', en: 'This factor is listed already.' },
  }));
  const idle = ranking.flatMap(({ weight }, index) =>
    decimal(weight).gt(0)
      ? []
      : [{ place: `ranking.${index}.weight`, message: { zh: '权重应大于零。', en: 'The weight must be more than zero.' } }],
  );
  return [...twice, ...idle];
}
