import { DomainError, type Text, decodeId } from '@charter/kernel';
import type { Content } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Reader } from '../core/read/reader';
import type { ArticleNode } from './article.entity';
import { toContent } from './content';
import type { ProvisionPart } from './provision.entity';

/** Text and provisions of a version or a draft, with what names it. */
export interface NamedContent extends Content {
  id: string;
  title: Text;
  regulationId: string;
}

const TABLES = {
  version: { head: 'regulation_version', articles: 'article', provisions: 'provision', by: 'version_id', only: ` and state = 'published'` },
  draft: { head: 'regulation_draft', articles: 'draft_article', provisions: 'draft_provision', by: 'draft_id', only: '' },
} as const;

interface Stored {
  title: Text;
  regulation_id: string;
  articles: ArticleNode[];
  provisions: ProvisionPart[];
}

/** Whole contents, for comparing and checking: one statement each. */
@Injectable()
export class Contents {
  constructor(@Inject(Door) private readonly door: Door) {}

  /** By the id the API shows. @throws DomainError NOT_FOUND, also for drafts the reader may not see. */
  byPublicId(reader: Reader, id: string): Promise<NamedContent> {
    const version = decodeId('rgv', id);
    if (version) return this.of(reader.scope, 'version', version);
    const draft = decodeId('rgd', id);
    if (!draft || !reader.ability.can('read', 'RegulationDraft')) throw new DomainError('NOT_FOUND');
    return this.of(reader.scope, 'draft', draft);
  }

  /** Of the version published last, in force already or not. @throws DomainError NOT_FOUND */
  async latest(scope: TenantScope, regulationId: string): Promise<NamedContent> {
    const [version] = await this.door.read<{ id: string }>(
      scope,
      named(
        `select id from ${scope.schema}.regulation_version where regulation_id = $1 and state = 'published' order by number desc limit 1`,
        [regulationId],
      ),
    );
    if (!version) throw new DomainError('NOT_FOUND');
    return this.of(scope, 'version', version.id);
  }

  async of({ schema, ...scope }: TenantScope, kind: keyof typeof TABLES, id: string): Promise<NamedContent> {
    const { head, articles, provisions, by, only } = TABLES[kind];
    const [found] = await this.door.read<Stored>(
      { schema, ...scope },
      named(
        `select h.title, h.regulation_id,
           coalesce((select jsonb_agg(jsonb_build_object('key', a.key, 'parentKey', a.parent_key, 'level', a.level, 'label', a.label, 'title', a.title, 'body', a.body, 'guidance', a.guidance) order by a.position)
             from ${schema}.${articles} a where a.${by} = h.id), '[]') as articles,
           coalesce((select jsonb_agg(jsonb_build_object('kind', p.kind, 'key', p.key, 'name', p.name, 'articles', p.articles, 'body', p.body) order by p.position)
             from ${schema}.${provisions} p where p.${by} = h.id), '[]') as provisions
         from ${schema}.${head} h where h.id = $1${only}`,
        [id],
      ),
    );
    if (!found) throw new DomainError('NOT_FOUND');
    return { id, title: found.title, regulationId: found.regulation_id, ...toContent(found.articles, found.provisions) };
  }
}
