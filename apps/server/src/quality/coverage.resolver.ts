import { encodeId, inLanguage } from '@charter/kernel';
import { renderProvision } from '@charter/kinds';
import { type Standard, coverageOfStandards } from '@charter/quality';
import { Inject } from '@nestjs/common';
import { Context, Query, Resolver } from '@nestjs/graphql';
import { memberCaller } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import { Directories } from '../organisation';
import { Provisions, type PublishedProvision } from '../regulation';
import { StandardCoverageRow } from './coverage.graphql';

/** Which standards cover which dimension in which department (服务标准覆盖, Q-2.2). */
@Resolver()
export class StandardCoverageResolver {
  constructor(
    @Inject(Provisions) private readonly provisions: Provisions,
    @Inject(Directories) private readonly directories: Directories,
  ) {}

  @Allow('read', 'Regulation')
  @Query(() => [StandardCoverageRow], { description: 'Standards in force by dimension and department, with the holes (标准覆盖)' })
  async standardCoverage(@Context() { caller }: ApiContext): Promise<StandardCoverageRow[]> {
    const { scope } = memberCaller(caller).principal;
    const { language } = caller;
    const version = await this.provisions.inForce(scope, Date.now());
    const departments = (await this.directories.of(scope)).departments.filter(({ active }) => active);
    const names = new Map(departments.map(({ code, name }) => [code, inLanguage(name, language)]));
    const standards = version.of('standard');
    const told = (found: readonly Standard[]) => found.map((standard) => refOf(standards, standard, language));
    const dimensions = version.of('dimension');
    const rows = coverageOfStandards(
      dimensions.map(({ key }) => key),
      [...names.keys()],
      standards,
    );
    return rows.map(({ dimension, cells, empty }) => ({
      dimension,
      name: inLanguage(dimensions.find(({ key }) => key === dimension)?.name ?? { zh: dimension }, language),
      general: told(cells[0]?.general ?? []),
      cells: cells.map(({ department, own, hole }) => ({ department, name: names.get(department) ?? department, own: told(own), hole })),
      empty,
    }));
  }
}

function refOf(standards: readonly PublishedProvision<'standard'>[], { key }: Standard, language: 'zh' | 'en'): object {
  const [standard] = standards.filter((each) => each.key === key);
  if (!standard) throw new TypeError(`${key} is no standard of the version`);
  const name = inLanguage(standard.name, language);
  return { id: encodeId('prv', standard.id), key, kind: 'standard', name, text: renderProvision(standard, language) };
}
