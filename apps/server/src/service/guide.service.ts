import { type Text, inLanguage } from '@charter/kernel';
import { describeTarget } from '@charter/quality';
import { Inject, Injectable } from '@nestjs/common';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { Directories } from '../organisation';
import { type GoverningVersion, Provisions, type PublishedProvision } from '../regulation';
import { presentFields } from './item-field.graphql';
import { isMeant } from './catalogue.resolver';
import { promiseOf } from './fields.resolver';
import type { Visit } from './portal.service';

interface ArticleRow {
  key: string;
  parent_key: string | null;
  level: string;
  label: Text;
  title: Text | null;
  body: Text | null;
}

interface VersionRow {
  id: string;
  number: number;
  title: Text;
  effective_from: Date;
}

/** What the portal tells of an organisation: guide, promises and the text in force, straight from the provisions. */
@Injectable()
export class PortalGuide {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Provisions) private readonly provisions: Provisions,
    @Inject(Directories) private readonly directories: Directories,
  ) {}

  async organisation({ scope, organisation, language }: Visit): Promise<object> {
    const version = await this.provisions.inForce(scope, Date.now());
    const [row] = await this.door.read<{ phone: string | null; hours: string | null; title: Text }>(
      scope,
      named(`select o.phone, o.hours, v.title from ${scope.schema}.organisation o, ${scope.schema}.regulation_version v where v.id = $1`, [
        version.id,
      ]),
    );
    return {
      ...organisation,
      phone: row?.phone ?? null,
      hours: row?.hours ?? null,
      regulationTitle: row ? inLanguage(row.title, language) : null,
      regulationEffectiveFrom: new Date(version.effectiveFrom).toISOString(),
    };
  }

  async items(visit: Visit, search: string): Promise<object[]> {
    const version = await this.provisions.inForce(visit.scope, Date.now());
    const items = version.of('serviceItem').filter((item) => item.body.public && isMeant(item, search));
    const texts = await this.articles(visit, version);
    return Promise.all(items.map((item) => this.present(visit, version, item, texts)));
  }

  async item(visit: Visit, key: string): Promise<object | null> {
    const version = await this.provisions.inForce(visit.scope, Date.now());
    const item = version.find('serviceItem', key);
    return item?.body.public ? this.present(visit, version, item, await this.articles(visit, version)) : null;
  }

  /** The text in force, or of an earlier version by its number; null for one that never was in force. */
  async regulation(visit: Visit, number?: number | null): Promise<object | null> {
    const inForce = await this.provisions.inForce(visit.scope, Date.now());
    const past =
      number == null || number === inForce.number ? undefined : (await this.versionRows(visit)).find((row) => row.number === number);
    if (number != null && number !== inForce.number && !past) return null;
    const version = past ? await this.provisions.version(visit.scope, past.id) : inForce;
    const [row] = await this.door.read<{ title: Text }>(
      visit.scope,
      named(`select title from ${visit.scope.schema}.regulation_version where id = $1`, [version.id]),
    );
    return row
      ? {
          title: inLanguage(row.title, visit.language),
          number: version.number,
          effectiveFrom: new Date(version.effectiveFrom).toISOString(),
          inForce: version.id === inForce.id,
          articles: await this.articles(visit, version),
        }
      : null;
  }

  /** Every version that was or is in force, the latest first (P-1.1). */
  async versions(visit: Visit): Promise<object[]> {
    const rows = await this.versionRows(visit);
    return rows.map(({ number, title, effective_from: from }, place) => ({
      number,
      title: inLanguage(title, visit.language),
      effectiveFrom: from.toISOString(),
      until: rows[place - 1]?.effective_from.toISOString() ?? null,
    }));
  }

  private async versionRows({ scope }: Visit): Promise<VersionRow[]> {
    const { regulationId } = await this.provisions.inForce(scope, Date.now());
    return this.door.read<VersionRow & Record<string, unknown>>(
      scope,
      named(
        `select id, number, title, effective_from from ${scope.schema}.regulation_version
         where regulation_id = $1 and state = 'published' and effective_from <= now() order by effective_from desc, number desc`,
        [regulationId],
      ),
    );
  }

  /** Those of the whole organisation that are public, by dimension in the order of the regulation. */
  async standards(visit: Visit): Promise<object[]> {
    const version = await this.provisions.inForce(visit.scope, Date.now());
    const texts = await this.articles(visit, version);
    const shown = version.of('standard').filter(({ body }) => body.public && body.department === undefined);
    const words = (text: Text) => inLanguage(text, visit.language);
    return version.of('dimension').flatMap(({ key: dimension, name }) => {
      const standards = shown.filter(({ body }) => body.dimension === dimension);
      if (standards.length === 0) return [];
      const presented = standards.map(({ key, name: standard, body, articles }) => ({
        key,
        name: words(standard),
        target: describeTarget(body, visit.language),
        basis: body.basis ? words(body.basis) : null,
        items: body.items.flatMap((item) => version.find('serviceItem', item)?.name ?? []).map(words),
        articles: texts.filter((article) => articles.includes(article.key)),
      }));
      return [{ dimension: words(name), standards: presented }];
    });
  }

  private async articles({ scope, language }: Visit, version: GoverningVersion) {
    const rows = await this.door.read<ArticleRow>(
      scope,
      named(`select key, parent_key, level, label, title, body from ${scope.schema}.article where version_id = $1 order by position`, [
        version.id,
      ]),
    );
    const words = (text: Text | null) => (text ? inLanguage(text, language) : null);
    return rows.map(({ key, parent_key: parentKey, level, label, title, body }) => ({
      key,
      parentKey,
      level,
      label: inLanguage(label, language),
      title: words(title),
      body: words(body),
    }));
  }

  private async present(
    visit: Visit,
    version: GoverningVersion,
    { key, name, body, articles: bound }: PublishedProvision<'serviceItem'>,
    articles: { key: string }[],
  ): Promise<object> {
    const words = (text: Text) => inLanguage(text, visit.language);
    const directory = await this.directories.of(visit.scope);
    const department = directory.departmentOfCode(body.department);
    return {
      ...body,
      key,
      name: words(name),
      familyName: words(body.familyName),
      summary: words(body.summary),
      audience: words(body.audience),
      documents: body.documents.map(words),
      steps: body.steps.map(words),
      feeAmount: body.fee.amount,
      feeUnit: words(body.fee.unit),
      feeBasis: words(body.fee.basis),
      free: Number(body.fee.amount) === 0,
      promise: promiseOf(version, key, visit.language),
      department: department ? words(department.name) : null,
      fields: presentFields(body.fields, visit.language),
      updatedAt: new Date(version.effectiveFrom).toISOString(),
      regulationVersion: version.number,
      articles: articles.filter((article) => bound.includes(article.key)),
    };
  }
}
