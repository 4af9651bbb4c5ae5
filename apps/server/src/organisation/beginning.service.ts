import type { Provision } from '@charter/regulation';
import type { Combined, Template } from '@charter/templates';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { TenantScope } from '../core/tenancy/context';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { Publication, readProvision } from '../regulation';
import { type Choice, Combinations } from '../template';
import { MemberRoleEntity } from './role.entity';
import { Structures } from './structure.service';

/** What an organisation begins with, by its templates (O-1). */
@Injectable()
export class Beginnings {
  /** Provisions as they are stored, read once for each combination of templates. */
  private readonly provisions = new WeakMap<Template, Provision[]>();

  constructor(
    @Inject(Rows) private readonly rows: Rows,
    @Inject(Publication) private readonly publication: Publication,
    @Inject(Combinations) private readonly combinations: Combinations,
    @Inject(Structures) private readonly structures: Structures,
  ) {}

  /** @throws DomainError FIELD_INVALID, FIELD_REQUIRED */
  of(choice: Choice): Combined {
    return this.combinations.firmly(choice);
  }

  /** The departments of the template; returns the id of the topmost. */
  addDepartments(transaction: Transaction, { departments }: Template): string | null {
    const ids = this.structures.addDepartments(transaction, departments);
    const root = departments.find(({ parent }) => parent === undefined);
    return ids.get(root?.code ?? '') ?? null;
  }

  /** The roles of the template; the founder is the first administrator. */
  addRoles(transaction: Transaction, { roles }: Template, founderId: string): void {
    const roleId = this.structures.addRoles(transaction, roles).get('admin');
    if (roleId) this.rows.insert(transaction, MemberRoleEntity, { memberId: founderId, roleId });
  }

  /** The regulation of the templates as version 1, in force from the given moment. */
  async addRegulation(
    transaction: Transaction,
    scope: TenantScope,
    { template, templates, decisions }: Combined,
    publishedByName: string,
    from: number,
  ): Promise<void> {
    const { regulation, articles } = template;
    const regulationId = uuidv7();
    await transaction.query(
      named(`insert into ${scope.schema}.regulation (id, code, title, origin) values ($1, $2, $3::jsonb, $4::jsonb)`, [
        regulationId,
        regulation.code,
        JSON.stringify(regulation.title),
        JSON.stringify({ templates, decisions }),
      ]),
    );
    await this.publication.publish(transaction, scope, {
      id: uuidv7(),
      regulationId,
      number: 1,
      title: regulation.title,
      effectiveFrom: new Date(from),
      publishedAt: new Date(from),
      publishedByName,
      reason: null,
      articles,
      provisions: this.provisionsOf(template),
    });
  }

  private provisionsOf(template: Template): Provision[] {
    const known = this.provisions.get(template) ?? template.provisions.map(readProvision);
    this.provisions.set(template, known);
    return known;
  }
}
