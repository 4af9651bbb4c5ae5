import type { Language, Text } from '@charter/kernel';
import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import { escapeHtml } from '../core/mail/letter';
import { type Page, code, words } from './page';

const CHINESE_TERM = /\s*[（(]([^()（）]*\p{Script=Han}[^()（）]*)[）)]\s*$/u;

const GROUPS: readonly { name: Required<Text>; holds: (type: GraphQLNamedType) => boolean }[] = [
  { name: { zh: '对象', en: 'Objects' }, holds: isObjectType },
  { name: { zh: '接口类型', en: 'Interfaces' }, holds: isInterfaceType },
  { name: { zh: '联合类型', en: 'Unions' }, holds: isUnionType },
  { name: { zh: '输入', en: 'Inputs' }, holds: isInputObjectType },
  { name: { zh: '枚举', en: 'Enumerations' }, holds: isEnumType },
  { name: { zh: '标量', en: 'Scalars' }, holds: isScalarType },
];

const GONE: Required<Text> = { zh: '将取消：', en: 'To go: ' };
const CONTENTS: Required<Text> = { zh: '全部类型', en: 'All types' };

/** A description in a language: the contract says the Chinese term in brackets at the end. */
function described(description: string | null | undefined, language: Language): string {
  if (!description) return '';
  const term = CHINESE_TERM.exec(description)?.[1];
  const rest = description.replace(CHINESE_TERM, '');
  return language === 'zh' && term ? `<strong>${escapeHtml(term)}</strong> ${escapeHtml(rest)}` : escapeHtml(rest);
}

function typeLink(type: { toString(): string }, named: string): string {
  return `<code>${escapeHtml(String(type)).replace(named, `<a href="#${named}">${named}</a>`)}</code>`;
}

type AnyField = GraphQLField<unknown, unknown> | GraphQLInputField;

function fieldEntry(field: AnyField, language: Language): string {
  const { name, type, description, deprecationReason } = field;
  const args = 'args' in field ? field.args : [];
  const taken = args.map((each) => `${escapeHtml(each.name)}: ${typeLink(each.type, getNamedType(each.type).name)}`).join(', ');
  const gone = deprecationReason ? `<dd>${words(GONE, language)}${escapeHtml(deprecationReason)}</dd>` : '';
  const shown = deprecationReason ? `<span class="gone">${code(name)}</span>` : code(name);
  const text = described(description, language);
  return `<dt>${shown}${taken ? ` (${taken})` : ''}: ${typeLink(type, getNamedType(type).name)}</dt>${text ? `<dd>${text}</dd>` : ''}${gone}`;
}

function typeEntry(type: GraphQLNamedType, language: Language): string {
  const text = described(type.description, language);
  const head = `<h3 id="${type.name}">${type.name}</h3>${text ? `<p>${text}</p>` : ''}`;
  if (isEnumType(type))
    return `${head}<dl>${type
      .getValues()
      .map(({ name, description }) => `<dt>${code(name)}</dt><dd>${described(description, language)}</dd>`)
      .join('')}</dl>`;
  if (isUnionType(type)) {
    const members = type.getTypes().map((each) => typeLink(each, each.name));
    return `${head}<p>${members.join(' | ')}</p>`;
  }
  if (!('getFields' in type)) return head;
  return `${head}<dl>${Object.values(type.getFields())
    .map((field: AnyField) => fieldEntry(field, language))
    .join('')}</dl>`;
}

/** Every type and field of the schema that is served, from the schema itself. */
export function reference(schema: GraphQLSchema, language: Language): Page {
  const types = Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type));
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter((type) => type != null);
  const rest = types.filter((type) => !roots.some((root) => root === type));
  const index = [...roots, ...rest].map(({ name }) => `<li><a href="#${name}">${name}</a></li>`).join('');
  const groups = GROUPS.map(({ name, holds }) => {
    const members = rest.filter(holds);
    return members.length > 0 ? `<h2>${words(name, language)}</h2>${members.map((type) => typeEntry(type, language)).join('')}` : '';
  });
  const body = `${roots.map((type) => typeEntry(type, language)).join('')}${groups.join('')}`;
  return {
    path: '/docs/api/reference',
    title: { zh: '接口参考', en: 'API reference' },
    body: `<details><summary>${words(CONTENTS, language)}</summary><ul class="index">${index}</ul></details>${body}`,
  };
}
