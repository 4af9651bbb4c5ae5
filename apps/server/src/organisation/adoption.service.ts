import { DomainError, type Grant, decodeId, grantDifference } from '@charter/kernel';
import { rolesTogether, templates } from '@charter/templates';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { Subjects } from '../core/permission/subjects';
import { Door } from '../core/tenancy/door';
import { beginEpoch } from '../core/tenancy/epoch';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { refuseStale } from '../core/write/version';
import { refuseExcess } from './excess';
import { RoleEntity } from './role.entity';
import type { RoleAdoptInput } from './role.graphql';

/** What the templates of a regulation give a role now, each adding to the others; undefined for roles that are in none of them. */
export function modelOf(origins: readonly string[], roleCode: string): Grant[] | undefined {
  const found = templates.flatMap(({ code, roles }) => (origins.includes(code) ? roles.filter((role) => role.code === roleCode) : []));
  return found.length > 0 ? rolesTogether(found)[0]?.grants : undefined;
}

/** Taking over what the template gives a role by now (O-3): offered, never done by itself. */
@Injectable()
export class Adoptions {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Subjects) private readonly subjects: Subjects,
  ) {}

  /** Adds what is missing, and unless it is to be kept takes away what goes beyond. */
  adopt(caller: Caller, input: RoleAdoptInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const id = decodeId('rol', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    return this.door.write(principal.scope, async (transaction) => {
      const before = await this.rows.lock(transaction, RoleEntity, id);
      if (!before) throw new DomainError('NOT_FOUND');
      refuseExcess(before.grants, principal, this.subjects, 'id');
      await refuseStale(transaction, 'Role', before, input.expectedVersion);
      const model = before.builtIn ? modelOf(await this.templatesOf(transaction), before.code) : undefined;
      if (!model)
        throw new DomainError('RULE_VIOLATION', {
          rule: { zh: '这个角色不是从模板来的。', en: 'This role did not come from a template.' },
        });
      const { missing } = grantDifference(before.grants, model);
      refuseExcess(await this.knownHere(transaction, missing), principal, this.subjects, 'id');
      const grants = input.keepExtra ? [...before.grants, ...missing] : model;
      this.rows.update(transaction, RoleEntity, { id }, { grants });
      const act = { action: 'adoptTemplate', subject: 'Role', subjectId: id, subjectLabel: before.name.zh };
      this.audit.record(transaction, auditActor(caller), { ...act, before: { grants: before.grants }, after: { grants } }, now);
      beginEpoch(transaction, principal.scope);
      return id;
    });
  }

  /**
   * Of what would be added, what some role of the organisation gives already: that only whoever holds it passes on. A right
   * that nobody here has yet came with a newer version of the product; the template says which role it belongs to.
   */
  private async knownHere(transaction: Transaction, missing: readonly Grant[]): Promise<Grant[]> {
    const given = (await this.rows.find(transaction, RoleEntity, {})).flatMap(({ grants }) => grants);
    return missing.flatMap((grant) => {
      const actions = grant.actions.filter((action) => given.some((own) => own.subject === grant.subject && own.actions.includes(action)));
      return actions.length > 0 ? [{ ...grant, actions }] : [];
    });
  }

  private async templatesOf(transaction: Transaction): Promise<string[]> {
    const rows = await transaction.query<{ origin: { templates: string[] } | null }>(
      named(`select origin from ${transaction.schema}.regulation order by id`, []),
    );
    return rows.flatMap(({ origin }) => origin?.templates ?? []);
  }
}
