import { DomainError, decodeId, inLanguage } from '@charter/kernel';
import { renderProvision } from '@charter/kinds';
import { type ProvisionCoverage, type ProvisionKind, type Use, coverageOf, provisionIdentity } from '@charter/regulation';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Query, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import type { Compilation } from '../core/read/compile';
import { Reads, selectedBelow } from '../core/read/reads';
import { Contents, Provisions, versionShape } from '../regulation';
import { ArticleUse, ProvisionUse, RegulationCoverage } from './coverage.graphql';
import { requestShape } from './shapes';

interface UseRow extends Use {
  kind: ProvisionKind;
  key: string;
}

/** The coverage page (执行度, P-1.4): which article is enforced by what, and how well. */
@Resolver(() => RegulationCoverage)
export class CoverageResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Contents) private readonly contents: Contents,
    @Inject(Provisions) private readonly provisions: Provisions,
  ) {}

  @Allow('read', 'Regulation')
  @Query(() => RegulationCoverage, {
    description: 'Each article with what carries it out, and what that did to requests registered in the period that one may see (执行度)',
  })
  async regulationCoverage(
    @Args('regulationId', { type: () => ID }) regulationId: string,
    @Args('from', { type: () => Date }) from: string,
    @Args('to', { type: () => Date }) to: string,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<RegulationCoverage> {
    const reader = readerOf(caller);
    const id = decodeId('reg', regulationId);
    const version = await this.provisions.inForce(reader.scope, Date.now());
    if (id !== version.regulationId) throw new DomainError('NOT_FOUND');
    const period = [new Date(from), new Date(to)] as const;
    const uses = await this.reads.figures<UseRow>(reader, (compilation) => usesSql(compilation, reader.scope.schema, period));
    const content = await this.contents.of(reader.scope, 'version', version.id);
    const coverage = coverageOf(content, new Map(uses.map((use) => [provisionIdentity(use), use])));
    const shown = (use: ProvisionCoverage): ProvisionUse => shownUse(use, caller.language);
    const articles = coverage.articles.map(({ article: { key, label, title }, provisions, state }): ArticleUse => {
      const words = { label: inLanguage(label, caller.language), title: title ? inLanguage(title, caller.language) : null };
      return { key, ...words, state, provisions: provisions.map(shown) };
    });
    const selected = selectedBelow(info, 'RegulationCoverage', 'regulationVersion');
    const regulationVersion = (await this.reads.one(reader, versionShape, version.id, selected)) ?? {};
    return { regulationVersion, from, to, articles, loose: coverage.loose.map(shown) };
  }
}

function shownUse({ provision, records, breaches }: ProvisionCoverage, language: 'zh' | 'en'): ProvisionUse {
  const { key, kind, name } = provision;
  return { key, kind, name: inLanguage(name, language), text: renderProvision(provision, language), records, breaches };
}

/**
 * What every provision did, by kind and key over all versions: requests registered in the period that the reader may see.
 * A limit is broken by what was not done in time, a scale by bad ratings.
 */
function usesSql(compilation: Compilation, schema: string, [from, to]: readonly [Date, Date]): string {
  const seen = compilation.visible(requestShape, 'r');
  const requests = `(select r.* from ${schema}.request r where r.registered_at >= ${compilation.bind(from)} and r.registered_at < ${compilation.bind(to)} and ${seen}) q`;
  const late = 'count(distinct q.id) filter (where coalesce(c.stopped_at, now()) > c.due_at)';
  const clocks = `join ${schema}.request_clock c on c.request_id = q.id join ${schema}.provision p on p.id =`;
  const of = (joins: string, breaches = '0') =>
    `select p.kind, p.key, count(distinct q.id) as records, ${breaches} as breaches from ${requests} ${joins} group by 1, 2`;
  return [
    of(`${clocks} c.limit_id`, late),
    of(`${clocks} c.calendar_id`),
    of(`join ${schema}.provision p on p.id = q.item_id`),
    of(`join ${schema}.provision p on p.id = q.procedure_id`),
    of(
      `join ${schema}.request_rating t on t.request_id = q.id join ${schema}.provision p on p.id = t.scale_id`,
      'count(distinct q.id) filter (where t.bad)',
    ),
  ].join(' union all ');
}
