import { DomainError } from '@charter/kernel';
import type { Article, Provision } from '@charter/regulation';
import type { LocalTextInput } from '../core/graphql/text.graphql';
import type { ProvisionBodyInput } from './amend.graphql';
import { changedBody, kindOf } from './change';
import { readProvision } from './soundness';

/** A change of one provision, as an amendment or a draft is given it. */
export interface ProvisionEdit {
  key: string;
  name?: LocalTextInput;
  articles?: string[];
  body: ProvisionBodyInput;
  retire?: boolean;
}

/** All provisions with the change, and the one provision before and after it. */
interface Applied {
  provisions: Provision[];
  old: Provision | undefined;
  changed: Provision | undefined;
}

/** @throws DomainError naming the input that is to blame; whether the provisions fit together is not asked here. */
export function applyChange(before: Provision[], edit: ProvisionEdit, articles: readonly Pick<Article, 'key'>[]): Applied {
  const kind = kindOf(edit.body);
  const old = before.find((provision) => provision.kind === kind && provision.key === edit.key);
  if (edit.retire) {
    if (!old) throw new DomainError('NOT_FOUND');
    return { provisions: before.filter((provision) => provision !== old), old, changed: undefined };
  }
  const changed = readProvision({
    kind,
    key: edit.key,
    name: nameOf(old, edit),
    articles: boundArticles(old, edit, articles),
    body: changedBody(old, edit.body),
  });
  const provisions = old ? before.map((provision) => (provision === old ? changed : provision)) : [...before, changed];
  return { provisions, old, changed };
}

function nameOf(old: Provision | undefined, { name }: ProvisionEdit): Provision['name'] {
  if (name) return { ...old?.name, ...name };
  if (old) return old.name;
  throw new DomainError('FIELD_REQUIRED', { field: { zh: '名称', en: 'name' } }, 'name');
}

function boundArticles(old: Provision | undefined, { articles }: ProvisionEdit, known: readonly Pick<Article, 'key'>[]): string[] {
  const bound = articles ?? old?.articles ?? [];
  const unknown = bound.find((key) => !known.some((article) => article.key === key));
  if (unknown) throw new DomainError('FIELD_INVALID', { field: unknown }, 'articles');
  return bound;
}
