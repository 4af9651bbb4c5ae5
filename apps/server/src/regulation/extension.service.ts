import { DomainError } from '@charter/kernel';
import { type Extended, type Own, type TemplateDepartment, type TemplateRole, templates } from '@charter/templates';
import { Inject, Injectable } from '@nestjs/common';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { Combinations } from '../template';
import { Contents } from './contents.service';
import type { TemplateOrigin } from './regulation.entity';

/** The template to be taken in, and how what clashes is settled. */
export interface Extending {
  template: string;
  decisions?: readonly { clash: string; keep: string }[] | null | undefined;
}

/** What an organisation would have with a further template. */
export interface Extension extends Extended {
  own: Own;
  /** The version it was combined with. */
  versionId: string;
}

interface Standing {
  code: string;
  title: Own['regulation']['title'];
  origin: TemplateOrigin | null;
  versionId: string;
  departments: (TemplateDepartment & { parent: string | null })[];
  roles: TemplateRole[];
}

/** Taking a further template into a regulation that is in force (O-1): what clashes is shown, what was decided is followed. */
@Injectable()
export class TemplateExtensions {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Contents) private readonly contents: Contents,
    @Inject(Combinations) private readonly combinations: Combinations,
  ) {}

  /** @throws DomainError NOT_FOUND, FIELD_INVALID, RULE_VIOLATION when it was taken already */
  async of(scope: TenantScope, regulationId: string, { template: code, decisions }: Extending): Promise<Extension> {
    const standing = await this.standing(scope, regulationId);
    const template = templates.find((each) => each.code === code);
    if (!template) throw new DomainError('FIELD_INVALID', { field: { zh: '制度模板', en: 'template' } }, 'template');
    if (standing.origin?.templates.includes(code)) {
      const rule = { zh: `已经采用“${template.name.zh}”。`, en: `"${template.name.en ?? template.name.zh}" has been taken already.` };
      throw new DomainError('RULE_VIOLATION', { rule }, 'template');
    }
    const { articles, provisions } = await this.contents.of(scope, 'version', standing.versionId);
    const departments = standing.departments.map(({ parent, ...department }) => (parent ? { ...department, parent } : department));
    const { code: regulationCode, title, roles, versionId } = standing;
    const own: Own = { regulation: { code: regulationCode, title }, articles, provisions, departments, roles };
    return { ...this.combinations.extended(own, template, decisions), own, versionId };
  }

  private async standing(scope: TenantScope, regulationId: string): Promise<Standing> {
    const { schema } = scope;
    const [found] = await this.door.read<Standing>(
      scope,
      named(
        `select r.code, r.title, r.origin, v.id as "versionId",
           (select coalesce(jsonb_agg(jsonb_build_object('code', d.code, 'name', d.name, 'parent', p.code) order by d.position), '[]')
             from ${schema}.department d left join ${schema}.department p on p.id = d.parent_id) as departments,
           (select coalesce(jsonb_agg(jsonb_build_object('code', o.code, 'name', o.name, 'grants', o.grants) order by o.id), '[]')
             from ${schema}.role o) as roles
         from ${schema}.regulation r
         join lateral (select id from ${schema}.regulation_version where regulation_id = r.id and state = 'published' order by number desc limit 1) v on true
         where r.id = $1`,
        [regulationId],
      ),
    );
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }
}
