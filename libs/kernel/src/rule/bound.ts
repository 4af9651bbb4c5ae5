import type { ASTNode } from '@marcbachmann/cel-js';
import { RE2JS } from 're2js';
import { RULE_FUNCTIONS } from './function/offer';
import type { RuleProblem } from './problem';
import { isLoop, partsOf } from './tree';

/** Both `size(list)` and `list.size()` are written. */
const namesOf = (methods: boolean) => RULE_FUNCTIONS.filter(({ method }) => method === methods).map(({ name }) => name);
const FUNCTIONS: ReadonlySet<string> = new Set(namesOf(false));
const METHODS: ReadonlySet<string> = new Set([...namesOf(true), 'size']);
const DEEPEST_LOOP = 2;
const LONGEST_PATTERN = 100;

/** The type the checker found, kept on each part. */
type Checked = ASTNode & { checkedType?: { kind: string; name: string } };

/** What in an expression is not ours to offer: other functions, loops within loops within loops, patterns made up as it runs. */
export function boundProblems(node: ASTNode, depth = 0): RuleProblem[] {
  const deeper = isLoop(node) ? depth + 1 : depth;
  const own = [unknownFunction(node), badPattern(node), deeper > DEEPEST_LOOP && isLoop(node) ? tooDeep(node) : undefined];
  return [...own.filter((problem) => problem !== undefined), ...partsOf(node).flatMap((part) => boundProblems(part, deeper))];
}

/** Joins that could grow without end, once types are known: of lists anywhere, of texts within loops. */
export function growthProblems(node: Checked, inLoop = false): RuleProblem[] {
  const type = node.checkedType;
  const grows = node.op === '+' && (type?.kind === 'list' || type?.kind === 'dyn' || (inLoop && type?.name === 'string'));
  const inside = inLoop || isLoop(node);
  return [...(grows ? [growing(node)] : []), ...partsOf(node).flatMap((part) => growthProblems(part, inside))];
}

function unknownFunction(node: ASTNode): RuleProblem | undefined {
  if (node.op !== 'call' && node.op !== 'rcall') return undefined;
  const name = node.args[0];
  if ((node.op === 'call' ? FUNCTIONS : METHODS).has(name)) return undefined;
  const message = { zh: `没有“${name}”这个函数。`, en: `There is no function "${name}".` };
  return { code: 'UNKNOWN_FUNCTION', start: node.start, end: node.end, message };
}

function badPattern(node: ASTNode): RuleProblem | undefined {
  if (node.op !== 'rcall' || node.args[0] !== 'matches') return undefined;
  const [pattern] = node.args[2];
  const sound = pattern?.op === 'value' && typeof pattern.args === 'string' && isPattern(pattern.args);
  const message = { zh: '匹配的样式应是一个正确的正则表达式。', en: 'The pattern must be written out and be a sound regular expression.' };
  return sound ? undefined : { code: 'PATTERN', start: node.start, end: node.end, message };
}

function isPattern(text: string): boolean {
  if (text.length > LONGEST_PATTERN) return false;
  try {
    RE2JS.compile(text);
    return true;
  } catch {
    return false;
  }
}

function tooDeep({ start, end }: ASTNode): RuleProblem {
  const message = { zh: '逐项判断最多嵌套两层。', en: 'Lists can be gone through at most two deep.' };
  return { code: 'NOT_BOUNDED', start, end, message };
}

function growing({ start, end }: ASTNode): RuleProblem {
  const message = {
    zh: '规则中不能拼接列表，逐项判断时也不能拼接文字。',
    en: 'Lists cannot be joined, nor texts while going through a list.',
  };
  return { code: 'NOT_BOUNDED', start, end, message };
}
