import { DomainError, type Instant, type Language, type Text, USUAL_TIME_ZONE, inLanguage, localDateOf } from '@charter/kernel';
import { describeTarget } from '@charter/quality';
import { Inject, Injectable } from '@nestjs/common';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { type GoverningVersion, Provisions } from '../regulation';
import { promiseOf } from '../service';
import { inCell, tableOf } from './markdown';
import { PostingSources, type Snapshot } from './source';

interface ArticleRow {
  level: string;
  label: Text;
  title: Text | null;
  body: Text | null;
}

type Write = (language: Language) => string;

/** Postings of what the regulation in force says: its text, its public standards, its services and what they cost. */
@Injectable()
export class RegulationSources {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Provisions) private readonly provisions: Provisions,
    @Inject(PostingSources) sources: PostingSources,
  ) {
    sources.add({ kind: 'regulation', snapshot: (...of) => this.text(...of) });
    sources.add({ kind: 'standards', snapshot: (...of) => this.standards(...of) });
    sources.add({ kind: 'catalogue', snapshot: (...of) => this.catalogue(...of) });
  }

  private async text(scope: TenantScope, at: Instant): Promise<Snapshot> {
    const version = await this.provisions.inForce(scope, at);
    const [row] = await this.door.read<{ title: Text; articles: ArticleRow[] }>(
      scope,
      named(
        `select v.title, (select coalesce(json_agg(json_build_object('level', a.level, 'label', a.label, 'title', a.title, 'body', a.body) order by a.position), '[]')
           from ${scope.schema}.article a where a.version_id = v.id) as articles
         from ${scope.schema}.regulation_version v where v.id = $1`,
        [version.id],
      ),
    );
    if (!row) throw new DomainError('NOT_FOUND');
    const articles = (language: Language) => row.articles.map((article) => articleIn(article, language)).join('\n\n');
    return snapshotOf(
      version,
      both((language) => inLanguage(row.title, language)),
      (language) => `${standing(version, language)}\n\n${articles(language)}`,
    );
  }

  private async standards(scope: TenantScope, at: Instant): Promise<Snapshot> {
    const version = await this.provisions.inForce(scope, at);
    const shown = version.of('standard').filter(({ body }) => body.public && body.department === undefined);
    if (shown.length === 0)
      throw nothing({ zh: '现行制度没有对外公示的服务标准。', en: 'The regulation in force has no public standards.' });
    const write: Write = (language) => {
      const words = (text: Text) => inLanguage(text, language);
      const headings = language === 'en' ? ['Standard', 'Target', 'Follows from'] : ['标准', '要求', '依据'];
      const groups = version.of('dimension').flatMap(({ key, name }) => {
        const rows = shown.filter(({ body }) => body.dimension === key);
        const cells = rows.map(({ name: standard, body }) => [
          words(standard),
          describeTarget(body, language),
          body.basis ? words(body.basis) : '—',
        ]);
        return rows.length > 0 ? [`## ${inCell(words(name))}\n\n${tableOf(headings, cells)}`] : [];
      });
      return [standing(version, language), ...groups].join('\n\n');
    };
    return snapshotOf(version, { zh: '服务标准', en: 'Service standards' }, write);
  }

  private async catalogue(scope: TenantScope, at: Instant): Promise<Snapshot> {
    const version = await this.provisions.inForce(scope, at);
    const items = version.of('serviceItem').filter(({ body }) => body.public);
    if (items.length === 0)
      throw nothing({ zh: '现行制度没有对外公开的服务事项。', en: 'The regulation in force has no public services.' });
    const families = [...new Map(items.map(({ body }) => [body.family, body.familyName]))];
    const write: Write = (language) => {
      const words = (text: Text) => inLanguage(text, language);
      const headings =
        language === 'en' ? ['Service', 'For', 'Promised', 'Fee', 'Basis of the fee'] : ['事项', '对象', '承诺时限', '收费', '收费依据'];
      const groups = families.map(([family, name]) => {
        const rows = items.filter(({ body }) => body.family === family);
        const cells = rows.map(({ key, name: item, body }) => [
          words(item),
          words(body.audience),
          promiseOf(version, key, language, undefined, at) || '—',
          feeIn(body.fee, language),
          words(body.fee.basis),
        ]);
        return `## ${inCell(words(name))}\n\n${tableOf(headings, cells)}`;
      });
      return [standing(version, language), ...groups].join('\n\n');
    };
    return snapshotOf(version, { zh: '服务目录与收费', en: 'Services and fees' }, write);
  }
}

const nothing = (rule: Text) => new DomainError('RULE_VIOLATION', { rule }, 'kind');

function both(write: Write): Required<Text> {
  return { zh: write('zh'), en: write('en') };
}

function snapshotOf({ id }: GoverningVersion, title: Text, write: Write): Snapshot {
  return { title, body: both(write), regulationVersionId: id };
}

/** Which version the content is that of, and since when it holds. */
function standing({ number, effectiveFrom }: GoverningVersion, language: Language): string {
  const day = localDateOf(effectiveFrom, USUAL_TIME_ZONE);
  return language === 'en' ? `> Version ${number} of the regulation, in force since ${day}` : `> 服务制度第 ${number} 版，${day} 起施行`;
}

const DEPTH: Readonly<Record<string, string>> = { part: '##', chapter: '##', section: '###' };

function articleIn({ level, label, title, body }: ArticleRow, language: Language): string {
  const words = (text: Text | null) => (text ? inLanguage(text, language) : '');
  const head = [words(label), words(title)].filter(Boolean).map(inCell).join(' ');
  const heading = DEPTH[level];
  return [heading ? `${heading} ${head}` : `**${head}**`, words(body)].filter((part) => part.trim() !== '').join('\n\n');
}

function feeIn({ amount, unit }: { amount: string; unit: Text }, language: Language): string {
  if (Number(amount) === 0) return language === 'en' ? 'Free' : '免费';
  return language === 'en' ? `¥${amount} ${inLanguage(unit, language)}` : `${amount} ${inLanguage(unit, language)}`;
}
