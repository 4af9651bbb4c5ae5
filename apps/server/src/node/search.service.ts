import { Inject, Injectable } from '@nestjs/common';
import { type Caller, memberCaller, readerOf } from '../core/auth/principal';
import type { ListSource } from '../core/read/list';
import { Reads } from '../core/read/reads';
import type { Selected } from '../core/read/selection';
import { Keyring } from '../core/secrecy/keyring';
import { customerListFor } from '../customer';
import { departmentList, memberList } from '../organisation';
import { Provisions, articleListOf } from '../regulation';
import { requestList } from '../service';
import type { SearchHit } from './search.graphql';

/** Hits of each kind at most. */
const EACH = 6;
const LONGEST = 100;

type Row = Record<string, unknown> & { id: string };

const field = (name: string, ...fields: string[]): Selected => ({ name, args: {}, fields: fields.map((each) => field(each)) });
const text = (value: unknown) => (typeof value === 'string' ? value : '');
const name = (value: unknown) => text((value as { name?: unknown } | null)?.name);
const together = (...parts: string[]) => parts.filter(Boolean).join(' · ') || null;

/** One kind of thing that can be found: where, under whose right, what is read of it, and how it is shown. */
interface Place {
  kind: string;
  subject: string;
  source: ListSource;
  selected: Selected[];
  shown: (row: Row) => { title: string; detail: string | null };
}

/** Everything the caller may see, found by a few letters (全局搜索): one statement, the lists' own rights and masks. */
@Injectable()
export class GlobalSearch {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(Provisions) private readonly provisions: Provisions,
  ) {}

  async find(caller: Caller, typed: string, now = Date.now()): Promise<SearchHit[]> {
    const search = typed.trim().slice(0, LONGEST);
    if (search === '') return [];
    const { principal } = memberCaller(caller);
    const reader = readerOf(caller);
    const all = await this.places(caller, search, now);
    const places = all.filter(({ subject }) => principal.ability.can('read', subject));
    const found = await this.reads.several<Row>(
      reader,
      places.map(({ source, selected }) => ({ source, args: { first: EACH, search }, nodes: selected })),
    );
    return places.flatMap(({ kind, shown }, place) => (found[place] ?? []).map((row) => ({ kind, id: row.id, ...shown(row) })));
  }

  private async places(caller: Caller, search: string, now: number): Promise<Place[]> {
    const { scope } = memberCaller(caller).principal;
    const [keys, version] = await Promise.all([this.keyring.of(scope), this.provisions.inForce(scope, now).catch(() => undefined)]);
    return [
      {
        kind: 'REQUEST',
        subject: 'Request',
        source: requestList,
        selected: [field('id'), field('number'), field('summary'), field('customer', 'name'), field('item', 'name')],
        shown: (row) => ({ title: text(row['summary']), detail: together(text(row['number']), name(row['customer']), name(row['item'])) }),
      },
      {
        kind: 'CUSTOMER',
        subject: 'Customer',
        source: customerListFor(search, keys),
        selected: [field('id'), field('number'), field('name'), field('phoneMasked')],
        shown: (row) => ({
          title: text(row['name']) || text(row['number']),
          detail: together(text(row['number']), text(row['phoneMasked'])),
        }),
      },
      {
        kind: 'MEMBER',
        subject: 'Member',
        source: memberList,
        selected: [field('id'), field('name'), field('post'), field('department', 'name')],
        shown: (row) => ({ title: text(row['name']), detail: together(name(row['department']), text(row['post'])) }),
      },
      {
        kind: 'DEPARTMENT',
        subject: 'Department',
        source: departmentList,
        selected: [field('id'), field('name'), field('parent', 'name')],
        shown: (row) => ({ title: text(row['name']), detail: name(row['parent']) || null }),
      },
      ...(version ? [articlePlace(version.id)] : []),
    ];
  }
}

function articlePlace(versionId: string): Place {
  return {
    kind: 'ARTICLE',
    subject: 'Regulation',
    source: articleListOf(versionId),
    selected: [field('id'), field('label'), field('title'), field('body')],
    shown: (row) => ({ title: together(text(row['label']), text(row['title'])) ?? '', detail: text(row['body']).slice(0, 80) || null }),
  };
}
