import { DomainError, decodeId } from '@charter/kernel';
import { type Article, type ImplementingArticle, articleText, compareArticles } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type Caller, memberCaller } from '../core/auth/principal';
import { Door } from '../core/tenancy/door';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { readText } from '../core/write/text';
import { DepartmentEntity } from '../organisation';
import { Publication, readArticles } from '../regulation';
import { FilingDesk, refuseForeign } from './desk';
import { FilingEntity } from './filing.entity';
import type { FilingArticleInput, FilingCreateInput, FilingStepInput, FilingUpdateInput } from './filing.graphql';
import { MOST_ARTICLES } from './shapes';

const TITLE = { label: { zh: '名称', en: 'title' }, longest: 200 };

type NewFiling = Pick<FilingEntity, 'departmentId' | 'regulationId' | 'lookedOverId' | 'replacesId' | 'title'>;

/** Writing implementing rules (起草实施细则, P-1.2); filing and accepting them is `FilingSteps`'. */
@Injectable()
export class Filings {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(Publication) private readonly publication: Publication,
    @Inject(FilingDesk) private readonly desk: FilingDesk,
  ) {}

  create(caller: Caller, input: FilingCreateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const departmentId = decodeId('dep', input.departmentId);
    const regulationId = decodeId('reg', input.regulationId);
    if (!departmentId || !regulationId) throw new DomainError('NOT_FOUND');
    const title = readTitle(input.title);
    const articles = readRules(input.articles ?? []);
    return this.door.write(principal.scope, async (transaction) => {
      const [department] = await this.rows.find(transaction, DepartmentEntity, { id: departmentId, active: true });
      if (!department) throw new DomainError('NOT_FOUND');
      refuseForeign(caller, 'create', { departmentId });
      const { id: lookedOverId } = await this.publication.latest(transaction, regulationId);
      return this.add(transaction, caller, { departmentId, regulationId, lookedOverId, replacesId: null, title }, articles, now);
    });
  }

  /** Begins a revision with the text as it is; once in force it supersedes these rules. */
  async revise(caller: Caller, { id: publicId, expectedVersion }: FilingStepInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const id = await this.desk.seen(caller, publicId);
    return this.door.write(principal.scope, async (transaction) => {
      const { filing, articles } = await this.desk.open(transaction, caller, 'revise', { id, expectedVersion });
      const { departmentId, regulationId, lookedOverId, title } = filing;
      return this.add(transaction, caller, { departmentId, regulationId, lookedOverId, replacesId: id, title }, articles, now);
    });
  }

  /** Changes the title, or the whole text; returned rules are being written again from then on. */
  async update(caller: Caller, input: FilingUpdateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const given = input.title ? readTitle(input.title) : undefined;
    const articles = input.articles ? readRules(input.articles) : undefined;
    const id = await this.desk.seen(caller, input.id);
    return this.door.write(principal.scope, async (transaction) => {
      const before = await this.desk.open(transaction, caller, 'edit', { ...input, id });
      const title = given ?? before.filing.title;
      const changes = { title, searchText: searchOf(title), state: 'drafting' as const, updatedAt: new Date(now) };
      if (articles) await this.desk.store(transaction, id, articles);
      this.rows.update(transaction, FilingEntity, { id }, changes);
      const texts = articles ? changedTexts(before.articles, articles) : { before: {}, after: {} };
      const act = {
        right: 'create',
        action: 'update',
        before: { title: before.filing.title.zh, ...texts.before },
        after: { title: title.zh, ...texts.after },
      };
      this.desk.record(transaction, caller, { ...before.filing, title }, act, now);
      return id;
    });
  }

  private async add(
    transaction: Transaction,
    caller: Caller,
    filing: NewFiling,
    articles: readonly ImplementingArticle[],
    now: number,
  ): Promise<string> {
    const { member } = memberCaller(caller).principal;
    const at = new Date(now);
    const row = { id: uuidv7(), ...filing, state: 'drafting' as const, searchText: searchOf(filing.title) };
    this.rows.insert(transaction, FilingEntity, { ...row, createdById: member.id, createdAt: at, updatedAt: at });
    await transaction.flush();
    await this.desk.store(transaction, row.id, articles);
    const after = { title: filing.title.zh, ...changedTexts([], articles).after };
    this.desk.record(transaction, caller, row, { right: 'create', action: filing.replacesId ? 'revise' : 'create', after }, now);
    return row.id;
  }
}

const searchOf = ({ zh, en }: { zh: string; en?: string | undefined }) => searchTextOf('thing', zh, en);

function readTitle({ zh, en }: { zh: string; en?: string }): { zh: string; en?: string } {
  const english = readText(en, 'title.en', { ...TITLE, optional: true });
  return { zh: readText(zh, 'title.zh', TITLE), ...(english ? { en: english } : {}) };
}

function readRules(inputs: readonly FilingArticleInput[]): ImplementingArticle[] {
  if (inputs.length > MOST_ARTICLES)
    throw new DomainError(
      'FIELD_INVALID',
      { field: { zh: `条款（最多 ${MOST_ARTICLES} 条）`, en: `articles (at most ${MOST_ARTICLES})` } },
      'articles',
    );
  return readArticles(inputs).map((article, place) => {
    const carriesOut = inputs[place]?.carriesOut;
    return { ...article, ...(carriesOut ? { carriesOut } : {}) };
  });
}

/** What differs goes on record, by the label of each article. */
function changedTexts(before: readonly Article[], after: readonly Article[]): { before: object; after: object } {
  const differences = compareArticles(before, after);
  const side = (of: 'before' | 'after') =>
    Object.fromEntries(
      differences.flatMap((difference) => {
        const { [of]: article, key } = difference;
        const label = (difference.after ?? difference.before)?.label.zh.trim() || key;
        return article ? [[label, articleText(article, 'zh')]] : [];
      }),
    );
  return { before: side('before'), after: side('after') };
}
