import type { ASTNode } from '@marcbachmann/cel-js';
import { inLanguage, type Language, type Text } from '../text';
import { RULE_FUNCTIONS } from './function/offer';
import { pathOf, partsOf } from './tree';
import { variableAt, type RuleVariable, type RuleVariables } from './variable';
import { writeExpression } from './write';

type Words = Required<Text>;

const SIGNS: Readonly<Record<string, Words>> = {
  '==': { zh: '为', en: 'is' },
  '!=': { zh: '不是', en: 'is not' },
  '<': { zh: '小于', en: 'is less than' },
  '<=': { zh: '不超过', en: 'is at most' },
  '>': { zh: '大于', en: 'is more than' },
  '>=': { zh: '不小于', en: 'is at least' },
  in: { zh: '属于', en: 'is one of' },
};

const SIGNS_OF_DAYS: Readonly<Record<string, Words>> = {
  '<': { zh: '早于', en: 'is before' },
  '<=': { zh: '不晚于', en: 'is not after' },
  '>': { zh: '晚于', en: 'is after' },
  '>=': { zh: '不早于', en: 'is not before' },
};

/** Parts that are told as a sentence of their own. */
const SENTENCES: ReadonlySet<string> = new Set([...Object.keys(SIGNS), '&&', '||', '!_', '?:']);

const FUNCTIONS = new Map(RULE_FUNCTIONS.map((each) => [each.name, each]));

/** An expression as a sentence, the names and codes of its variables in words. */
export function tellExpression(node: ASTNode, variables: RuleVariables, language: Language): string {
  return new Teller(variables, language).tell(node);
}

/** One part of a rule in both languages; of a name alone just what it stands for, since its value is told beside it. */
export function wordsOf(node: ASTNode, variables: RuleVariables): Words {
  const told = (language: Language) => {
    const teller = new Teller(variables, language);
    return pathOf(node) === undefined ? teller.tell(node) : teller.operand(node);
  };
  return { zh: told('zh'), en: told('en') };
}

class Teller {
  constructor(
    private readonly variables: RuleVariables,
    private readonly language: Language,
  ) {}

  tell(node: ASTNode): string {
    if (node.op === '&&' || node.op === '||') return this.joined(node.op, node.args);
    if (node.op === '!_') return this.denied(node.args);
    if (node.op in SIGNS) return this.compared(node.op, node.args as [ASTNode, ASTNode]);
    if (node.op === '?:') return this.chosen(node.args);
    const variable = this.variableOf(node);
    if (variable && 'type' in variable && variable.type === 'bool') return `${this.operand(node)}${this.say('：是', ': yes')}`;
    return this.operand(node);
  }

  private say(zh: string, en: string): string {
    return this.language === 'zh' ? zh : en;
  }

  private variableOf(node: ASTNode): RuleVariable | undefined {
    const path = pathOf(node);
    return path === undefined ? undefined : variableAt(this.variables, path);
  }

  private joined(op: '&&' | '||', parts: readonly ASTNode[]): string {
    const told = parts.map((part, index) => {
      const other = part.op === (op === '&&' ? '||' : '&&') || (part.op === op && index > 0);
      return other ? this.say(`（${this.tell(part)}）`, `(${this.tell(part)})`) : this.tell(part);
    });
    return told.join(op === '&&' ? this.say('，且', ' and ') : this.say('，或', ' or '));
  }

  private denied(node: ASTNode): string {
    const variable = this.variableOf(node);
    if (variable) return `${this.operand(node)}${this.say('：否', ': no')}`;
    if (node.op === 'call' && node.args[0] === 'has') {
      const field = this.operands(node.args[1]);
      return this.say(`未填${field}`, `${field} is not known`);
    }
    return this.say(`并非（${this.tell(node)}）`, `not (${this.tell(node)})`);
  }

  private compared(op: string, [left, right]: [ASTNode, ASTNode]): string {
    if (left.op === 'call' && left.args[0] === 'compare' && isZero(right)) return this.compared(op, left.args[1] as [ASTNode, ASTNode]);
    if (op === 'in' && left.op === 'value') {
      const signs = this.say('包括', ' include ');
      return `${this.operand(right)}${signs}${this.operand(left, right)}`;
    }
    const sign = ((this.isOfTime(left) && SIGNS_OF_DAYS[op]) || SIGNS[op])?.[this.language] ?? op;
    const gap = this.say('', ' ');
    return `${this.operand(left, right)}${gap}${sign}${gap}${this.operand(right, left)}`;
  }

  private isOfTime(node: ASTNode): boolean {
    const variable = this.variableOf(node);
    return variable !== undefined && 'type' in variable && (variable.type === 'timestamp' || variable.format === 'day');
  }

  private chosen([asked, first, second]: readonly [ASTNode, ASTNode, ASTNode]): string {
    const [condition, then, otherwise] = [this.tell(asked), this.tell(first), this.tell(second)];
    return this.say(`若${condition}则为${then}，否则为${otherwise}`, `${then} if ${condition}, otherwise ${otherwise}`);
  }

  private operands(nodes: readonly ASTNode[], beside?: ASTNode): string {
    return nodes.map((node) => this.operand(node, beside)).join(this.say('、', ', '));
  }

  /** What is compared or handed to a function; codes are named by the variable they stand beside. */
  operand(node: ASTNode, beside?: ASTNode): string {
    const variable = this.variableOf(node);
    if (variable) return inLanguage(variable.doc, this.language);
    if (node.op === 'value') return this.value(node.args, beside);
    if (node.op === 'list') return this.operands(node.args, beside);
    if (node.op === 'call') return this.called(node, node.args[0], node.args[1]);
    if (node.op === 'rcall') return this.called(node, node.args[0], [node.args[1], ...node.args[2]]);
    if (SENTENCES.has(node.op)) return this.tell(node);
    return partsOf(node).length === 2 && 'args' in node ? this.reckoned(node) : writeExpression(node);
  }

  private called(node: ASTNode, name: string, given: readonly ASTNode[]): string {
    const words = FUNCTIONS.get(name)?.words;
    if (!words) return writeExpression(node);
    const [first] = given;
    return words[this.language].replace(/\{(\d)\}/g, (_, place: string) => {
      const part = given[Number(place)];
      return part ? this.operand(part, part === first ? given[1] : first) : '';
    });
  }

  private reckoned(node: ASTNode): string {
    const [left, right] = partsOf(node);
    if (!left || !right || node.op === '[]') return writeExpression(node);
    return `${this.operand(left)} ${node.op} ${this.operand(right)}`;
  }

  private value(value: unknown, beside?: ASTNode): string {
    if (typeof value === 'boolean') return value ? this.say('是', 'yes') : this.say('否', 'no');
    if (typeof value !== 'string') return String(value);
    const variable = beside && this.variableOf(beside);
    const named = variable && 'type' in variable ? variable.values?.find(({ code }) => code === value) : undefined;
    if (named) return inLanguage(named.name, this.language);
    if (/^-?[\d.]+$|^\d{4}-\d{2}-\d{2}/.test(value)) return value;
    return this.say(`“${value}”`, `"${value}"`);
  }
}

function isZero(node: ASTNode): boolean {
  return node.op === 'value' && node.args === 0n;
}
