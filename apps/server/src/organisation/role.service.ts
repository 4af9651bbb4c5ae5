import { DomainError, type Grant, type SubjectDefinition, type Text, decodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { Subjects } from '../core/permission/subjects';
import { Door } from '../core/tenancy/door';
import { beginEpoch } from '../core/tenancy/epoch';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { refuseStale } from '../core/write/version';
import { refuseExcess } from './excess';
import { refuseFaults } from './role-rule';
import { RoleEntity } from './role.entity';
import type { GrantInput, RoleCreateInput, RoleUpdateInput } from './role.graphql';

/** Roles made by the organisation (角色, O-3): what and whose, never more than their maker holds. */
@Injectable()
export class Roles {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Subjects) private readonly subjects: Subjects,
  ) {}

  create(caller: Caller, input: RoleCreateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const grants = this.read(input.grants);
    refuseExcess(grants, principal, this.subjects, 'grants');
    return this.door.write(principal.scope, async (transaction) => {
      const id = uuidv7();
      const name = nameOf(input.name, input.nameEn);
      this.rows.insert(transaction, RoleEntity, {
        id,
        code: `r${id.replaceAll('-', '').slice(-12)}`,
        name,
        grants,
        builtIn: false,
        searchText: searchTextOf('thing', name.zh, name.en),
      });
      this.audit.record(
        transaction,
        auditActor(caller),
        { action: 'create', subject: 'Role', subjectId: id, subjectLabel: name.zh, after: { name, grants } },
        now,
      );
      beginEpoch(transaction, principal.scope);
      return id;
    });
  }

  update(caller: Caller, input: RoleUpdateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const id = decodeId('rol', input.id);
    if (!id) throw new DomainError('NOT_FOUND');
    return this.door.write(principal.scope, async (transaction) => {
      const before = await this.rows.lock(transaction, RoleEntity, id);
      if (!before) throw new DomainError('NOT_FOUND');
      // taking away is granting in reverse: a role that gives more than one holds is not one's to change
      refuseExcess(before.grants, principal, this.subjects, 'grants');
      await refuseStale(transaction, 'Role', before, input.expectedVersion);
      const grants = input.grants ? this.read(input.grants) : before.grants;
      const name = nameOf(input.name ?? before.name.zh, input.nameEn === undefined ? before.name.en : input.nameEn);
      if (input.grants) refuseExcess(grants, principal, this.subjects, 'grants');
      this.rows.update(transaction, RoleEntity, { id }, { name, grants, searchText: searchTextOf('thing', name.zh, name.en) });
      const act = { action: 'update', subject: 'Role', subjectId: id, subjectLabel: before.name.zh };
      this.audit.record(
        transaction,
        auditActor(caller),
        { ...act, before: { name: before.name, grants: before.grants }, after: { name, grants } },
        now,
      );
      beginEpoch(transaction, principal.scope);
      return id;
    });
  }

  /** Grants of known subjects, actions, fields and scopes only. */
  private read(inputs: GrantInput[]): Grant[] {
    return inputs
      .filter(({ actions }) => actions.length > 0)
      .map((input) => {
        const { subject, actions, fields, scope, rule } = input;
        const definition = this.subjects.all.find((each) => each.subject === subject);
        if (!definition || !isKnown(input, definition))
          throw new DomainError('FIELD_INVALID', { field: `${subject} ${actions.join(', ')} ${scope}` }, 'grants');
        const grant: Grant = { subject, actions, scope, ...(fields ? { fields } : {}) };
        if (grant.scope === 'rule') grant.rule = rule?.trim() ?? '';
        refuseFaults(grant, this.subjects.all);
        return grant;
      });
  }
}

/** Whether a subject knows the actions, fields and scope that are given on it. */
function isKnown({ actions, fields, scope }: GrantInput, definition: SubjectDefinition): boolean {
  const knows = (list: readonly { code: string }[], codes: readonly string[]) =>
    codes.every((each) => list.some(({ code }) => code === each));
  const reaches = scope === 'all' || scope in definition.scopes || (scope === 'rule' && definition.ruleFields !== undefined);
  return reaches && knows(definition.actions, actions) && knows(definition.fields, fields ?? []);
}

function nameOf(name: string, nameEn: string | null | undefined): Text {
  if (name.trim() === '') throw new DomainError('FIELD_REQUIRED', { field: { zh: '名称', en: 'name' } }, 'name');
  return { zh: name.trim(), ...(nameEn?.trim() ? { en: nameEn.trim() } : {}) };
}
