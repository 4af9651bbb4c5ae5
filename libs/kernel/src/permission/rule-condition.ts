import type { ASTNode } from '@marcbachmann/cel-js';
import { type IdPrefix, decodeId } from '../id';
import { compileRule } from '../rule/compile';
import type { RuleProblem } from '../rule/problem';
import type { RuleVariables, ScalarType } from '../rule/variable';
import type { Text } from '../text';
import { type Comparison, type Condition, type ConditionType, type ConditionValue, comparisonsOf } from './condition';
import type { Actor, RuleField, SubjectDefinition } from './grant';

/** Types of the rule language by those of comparisons. */
const TYPES: Readonly<Record<ConditionType, ScalarType>> = {
  text: 'string',
  id: 'string',
  moment: 'timestamp',
  number: 'int',
  yesno: 'bool',
};

/** What a rule may know of whoever asks. */
export const CALLER_FIELDS = {
  memberId: { doc: { zh: '本人', en: 'the member themselves' }, type: 'string' },
  departmentId: { doc: { zh: '本人所在部门', en: 'their own department' }, type: 'string' },
  departmentTree: { doc: { zh: '本部门及下级', en: 'their own department and all below' }, type: 'list<string>' },
} as const satisfies RuleVariables;

const CALLER = 'caller';

/** The name of the record in rules: "request". */
export const recordName = ({ subject }: Pick<SubjectDefinition, 'subject'>) => subject.charAt(0).toLowerCase() + subject.slice(1);

function variablesOf(definition: SubjectDefinition): RuleVariables {
  const fields = Object.fromEntries(
    Object.entries(definition.ruleFields ?? {}).map(([name, { doc, type }]) => [name, { doc, type: TYPES[type] }]),
  );
  return {
    [recordName(definition)]: { doc: definition.name, fields },
    [CALLER]: { doc: { zh: '使用者', en: 'whoever asks' }, fields: CALLER_FIELDS },
  };
}

/** A part of a rule that cannot be asked of the database. */
class Untranslatable extends Error {
  constructor(
    readonly node: ASTNode,
    readonly words: Required<Text>,
  ) {
    super(words.en);
  }
}

export type RuleReading = { condition: Condition } | { problems: RuleProblem[] };

/** Rules read already: the same for every caller but for the values that are the caller's. */
const known = new Map<string, { tree: ASTNode } | { problems: RuleProblem[] }>();
const MOST_KNOWN = 500;

/**
 * A rule as a condition on the records of a subject, with the caller's values put in: comparisons of a field with values,
 * joined by and, or and not. Whatever else the language can say could not be asked of the database and is refused.
 */
export function readRule(text: string, definition: SubjectDefinition, actor: Actor): RuleReading {
  const compiled = compiledOnce(text, definition);
  if ('problems' in compiled) return compiled;
  try {
    return { condition: new Translation(text, definition, actor).condition(compiled.tree) };
  } catch (error) {
    if (!(error instanceof Untranslatable)) throw error;
    const { start, end } = error.node;
    return { problems: [{ code: 'UNKNOWN_FUNCTION', start, end, message: error.words }] };
  }
}

function compiledOnce(text: string, definition: SubjectDefinition): { tree: ASTNode } | { problems: RuleProblem[] } {
  const key = `${definition.subject}\n${text}`;
  const found = known.get(key);
  if (found) return found;
  const compiled = compileRule(text, variablesOf(definition), 'bool');
  const reading = 'rule' in compiled ? { tree: compiled.rule.tree } : compiled;
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(key, reading);
  return reading;
}

const SWAPPED = { '==': '==', '!=': '!=', '<': '>', '<=': '>=', '>': '<', '>=': '<=' } as const;
const ORDERS = { '<': 'less', '<=': 'atMost', '>': 'more', '>=': 'atLeast' } as const;
type Operator = keyof typeof SWAPPED;
const isOperator = (op: string): op is Operator => op in SWAPPED;

const ONLY_COMPARISONS = {
  zh: '数据范围只能用字段与值的比较，以及 &&、||、! 连接。',
  en: 'Whose records can only be said by comparing fields with values, joined by &&, || and !.',
};
const NO_VALUE = { zh: '这里应是一个值，不能是另一个字段。', en: 'There must be a value here, not another field.' };

/** One rule, for one caller. */
class Translation {
  constructor(
    private readonly text: string,
    private readonly definition: SubjectDefinition,
    private readonly actor: Actor,
  ) {}

  condition(node: ASTNode): Condition {
    if (node.op === '&&') return { all: node.args.map((part) => this.condition(part)) };
    if (node.op === '||') return { any: node.args.map((part) => this.condition(part)) };
    if (node.op === '!_') return { not: this.condition(node.args) };
    if (isOperator(node.op)) return this.comparison(node, node.op, node.args as [ASTNode, ASTNode]);
    if (node.op === 'in') return this.membership(node, node.args as [ASTNode, ASTNode]);
    if (node.op === 'rcall') return this.wording(node, node.args[0], node.args[1], node.args[2][0]);
    if (node.op === 'call' && node.args[0] === 'has') return this.presence(node, node.args[1][0]);
    const field = this.fieldOf(node);
    if (field?.type === 'yesno') return this.leaf(node, field, 'in', [true]);
    throw new Untranslatable(node, ONLY_COMPARISONS);
  }

  private comparison(node: ASTNode, operator: Operator, [left, right]: [ASTNode, ASTNode]): Condition {
    const onLeft = this.fieldOf(left);
    const field = onLeft ?? this.fieldOf(right);
    if (!field) throw new Untranslatable(node, ONLY_COMPARISONS);
    const values = this.valuesOf(field, onLeft ? right : left);
    const written = onLeft ? operator : SWAPPED[operator];
    if (written === '==') return this.leaf(node, field, 'in', values);
    if (written === '!=') return { not: this.leaf(node, field, 'in', values) };
    if (field.type !== 'moment' && field.type !== 'number') throw new Untranslatable(node, ONLY_COMPARISONS);
    return this.leaf(node, field, ORDERS[written], values);
  }

  private membership(node: ASTNode, [element, list]: [ASTNode, ASTNode]): Condition {
    const field = this.fieldOf(element);
    if (!field) throw new Untranslatable(node, ONLY_COMPARISONS);
    const values = list.op === 'list' ? (list.args as ASTNode[]).flatMap((part) => this.valuesOf(field, part)) : this.valuesOf(field, list);
    return this.leaf(node, field, 'in', values);
  }

  private wording(node: ASTNode, method: string, receiver: ASTNode, argument: ASTNode | undefined): Condition {
    const field = this.fieldOf(receiver);
    if (field?.type !== 'text' || !argument || (method !== 'contains' && method !== 'startsWith'))
      throw new Untranslatable(node, ONLY_COMPARISONS);
    return this.leaf(node, field, method, this.valuesOf({ ...field, values: [] }, argument));
  }

  private presence(node: ASTNode, asked: ASTNode | undefined): Condition {
    const field = asked && this.fieldOf(asked);
    if (!field) throw new Untranslatable(node, ONLY_COMPARISONS);
    return this.leaf(node, field, 'present', []);
  }

  private leaf({ start, end }: ASTNode, { property, type }: RuleField, is: Comparison['is'], values: ConditionValue[]): Comparison {
    return { property, type, is, values, text: this.text.slice(start, end) };
  }

  private fieldOf(node: ASTNode): RuleField | undefined {
    const [of, name] = memberOf(node);
    return of === recordName(this.definition) ? this.definition.ruleFields?.[name ?? ''] : undefined;
  }

  /** The values a node stands for; of the caller none where they have none, which equals nothing. */
  private valuesOf(field: RuleField, node: ASTNode): ConditionValue[] {
    const [of, name] = memberOf(node);
    if (of === CALLER) return this.callersOwn(name ?? '');
    if (of !== undefined) throw new Untranslatable(node, NO_VALUE);
    if (node.op === 'call' && node.args[0] === 'timestamp') return [momentOf(node, node.args[1][0])];
    if (node.op !== 'value') throw new Untranslatable(node, NO_VALUE);
    return [literal(field, node)];
  }

  private callersOwn(name: string): ConditionValue[] {
    const { memberId, departmentId, departmentTree } = this.actor;
    if (name === 'departmentTree') return departmentTree;
    if (name === 'departmentId') return departmentId === null ? [] : [departmentId];
    return [memberId];
  }
}

function memberOf(node: ASTNode): [string | undefined, string | undefined] {
  if (node.op !== '.') return [undefined, undefined];
  const [object, name] = node.args;
  return object.op === 'id' ? [object.args, name] : [undefined, undefined];
}

function momentOf(node: ASTNode, argument: ASTNode | undefined): number {
  const written = argument?.op === 'value' && typeof argument.args === 'string' ? argument.args : '';
  // years that both sides understand alike
  const moment = /^(19|2\d)\d{2}-/.test(written) ? Date.parse(written) : Number.NaN;
  if (Number.isNaN(moment))
    throw new Untranslatable(node, {
      zh: '时间应写成 timestamp("2026-01-31T00:00:00Z")。',
      en: 'A moment is written timestamp("2026-01-31T00:00:00Z").',
    });
  return moment;
}

/** The largest whole number that a column can hold; rules write none below zero. */
const LARGEST = 2_147_483_647;

function literal(field: RuleField, node: ASTNode & { op: 'value' }): ConditionValue {
  const value: unknown = typeof node.args === 'bigint' ? Number(node.args) : node.args;
  if (field.type === 'id') return idOf(field, node, value);
  const { values = [] } = field;
  if (values.length > 0 && !values.some(({ code }) => code === value)) {
    const codes = values.map(({ code }) => code).join(', ');
    throw new Untranslatable(node, { zh: `没有这个值，可用的有：${codes}。`, en: `There is no such value; those there are: ${codes}.` });
  }
  if (!isStorable(value)) throw new Untranslatable(node, NO_VALUE);
  return value;
}

function idOf({ of = '' }: RuleField, node: ASTNode, value: unknown): string {
  const id = typeof value === 'string' ? decodeId(of as IdPrefix, value) : undefined;
  if (id) return id;
  throw new Untranslatable(node, { zh: `这里应是以 ${of}_ 开头的编号。`, en: `There must be an id here that begins with ${of}_.` });
}

/** Whether a column could hold it. */
function isStorable(value: unknown): value is ConditionValue {
  if (typeof value === 'string') return !value.includes('\0');
  return typeof value === 'boolean' || (typeof value === 'number' && value <= LARGEST);
}

/** Fields of permission that a condition reads: whoever holds the rule must be allowed to see them, or the rows would tell. */
export function fieldsRead(condition: Condition, definition: SubjectDefinition): string[] {
  const properties = comparisonsOf(condition).map(({ property }) => property);
  const fields = Object.values(definition.ruleFields ?? {});
  return [...new Set(fields.flatMap(({ property, governedBy }) => (governedBy && properties.includes(property) ? [governedBy] : [])))];
}
