import {
  DomainError,
  ID_PREFIXES,
  type IdKind,
  type SubjectDefinition,
  type Text,
  decodeId,
  explainGrants,
  inLanguage,
  intersectRules,
  kindOfId,
  subjectOf,
} from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, type MemberCaller, auditActor, memberCaller, readerOf } from '../core/auth/principal';
import { type Holding, Principals, type Rights } from '../core/auth/principals';
import { mayAct } from '../core/permission/restriction';
import { Subjects } from '../core/permission/subjects';
import { Reads } from '../core/read/reads';
import type { Selected } from '../core/read/selection';
import type { Shape } from '../core/read/shape';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import { type Directory, Directories } from '../organisation';
import type { MemberPreview, MemberPreviewInput, PermissionExplainInput, PermissionExplanation } from './insight.graphql';
import { LOOKED_AT, decidingName, decidingOf, newestOf } from './subjects';
import { summaryInWords, verdictInWords } from './words';

interface Seen {
  id: string;
  [field: string]: string | null;
}

const select = (...names: string[]): Selected[] => names.map((name) => ({ name, args: {}, fields: [] }));
const labelOf = (row: Seen, fields: readonly string[]) =>
  fields
    .map((field) => row[field])
    .filter(Boolean)
    .join(' · ') || '—';

/** Looking through the eyes of a member, and why they see what they see (O-3); for whoever may change that member. */
@Injectable()
export class Insights {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Principals) private readonly principals: Principals,
    @Inject(Subjects) private readonly subjects: Subjects,
    @Inject(Directories) private readonly directories: Directories,
  ) {}

  /** What a member sees of one kind of record, as far as the caller may see it too. The look itself is on record. */
  async preview(caller: Caller, input: MemberPreviewInput, now = Date.now()): Promise<MemberPreview> {
    const member = memberCaller(caller);
    const { principal } = member;
    const { id, rights } = await this.concerned(member, input.memberId);
    const reason = input.reason.trim();
    const looked = LOOKED_AT[input.subject as IdKind];
    const definition = this.subjects.all.find(({ subject }) => subject === input.subject);
    if (!looked || !definition) throw new DomainError('FIELD_INVALID', { field: { zh: '对象', en: 'subject' } }, 'subject');
    if (reason.length < 2) throw new DomainError('REASON_REQUIRED', {}, 'reason');
    const rules = intersectRules(rights.rules, principal.rules);
    const reader = this.principals.readerWith({ ...principal.scope, actor: id }, rules, caller.language);
    const source = newestOf(looked.shape);
    const [page, counts] = await Promise.all([
      this.reads.page(reader, source, { first: 20 }, select('id', ...looked.label)),
      this.reads.counts(reader, source, [{}]),
    ]);
    await this.onRecord(caller, id, rights.name, `${input.subject}: ${reason}`, now);
    const called = (list: { code: string; name: Text }[]) =>
      list.map(({ code, name }) => ({ code, name: inLanguage(name, caller.language) }));
    const open = definition.fields.filter(({ code }) => reader.ability.can('read', input.subject, code));
    return {
      memberName: rights.name,
      totalCount: counts[0] ?? 0,
      records: (page.nodes as Seen[]).map((row) => ({ id: row.id, label: labelOf(row, looked.label) })),
      actions: called(definition.actions.filter(({ code }) => reader.ability.can(code, input.subject))),
      openFields: called(open),
      hiddenFields: called(definition.fields.filter((field) => !open.includes(field))),
    };
  }

  /** Whether a member may do something with a record the caller sees, by each of their permissions. */
  async explain(caller: Caller, input: PermissionExplainInput): Promise<PermissionExplanation | null> {
    const member = memberCaller(caller);
    const kind = kindOfId(input.recordId);
    const looked = kind && LOOKED_AT[kind];
    const definition = this.subjects.all.find(({ subject }) => subject === kind);
    const uuid = kind && decodeId(ID_PREFIXES[kind], input.recordId);
    const action = definition?.actions.find(({ code }) => code === (input.action ?? 'read'));
    const concerned = await this.concerned(member, input.memberId).catch(() => undefined);
    if (!looked || !definition || !uuid || !action || !concerned) return null;
    const label = await this.reads.one<Seen>(readerOf(caller), looked.shape, uuid, select('id', ...looked.label));
    const record = await this.record(caller, looked.shape, definition, uuid);
    if (!label || !record) return null;
    const directory = await this.directories.of(member.principal.scope);
    const nameOf = namesFor(member, directory);
    const readable = readableBy(member, definition, record);
    const roleNames = await this.roleNames(member, concerned.rights);
    const verdictsOf = ({ roles, actor, onBehalfOf }: Holding) =>
      roles.flatMap(({ id, grants }) =>
        explainGrants(grants, actor, definition, action.code, record).map((verdict) => ({
          roleName: roleNames.get(id) ?? '',
          onBehalfOf: onBehalfOf ?? null,
          givesAction: verdict.givesAction,
          reaches: verdict.reaches,
          explanation: verdictInWords(verdict, { nameOf, readable }, action.name, caller.language),
        })),
      );
    const verdicts = concerned.rights.holdings.flatMap(verdictsOf);
    const allowed = verdicts.some(({ givesAction, reaches }) => givesAction && reaches);
    const names = { member: concerned.rights.name, record: labelOf(label, looked.label), action: inLanguage(action.name, caller.language) };
    return {
      allowed,
      memberName: names.member,
      recordLabel: names.record,
      actionName: names.action,
      summary: summaryInWords(allowed, names, caller.language),
      verdicts,
    };
  }

  /** The member asked about, whom the caller may change: whoever deals out roles may ask what they give. */
  private async concerned({ principal }: MemberCaller, memberId: string): Promise<{ id: string; rights: Rights }> {
    const unknown = () => new DomainError('FIELD_INVALID', { field: { zh: '成员', en: 'member' } }, 'memberId');
    const id = decodeId('mem', memberId);
    if (!id) throw unknown();
    const directory = await this.directories.of(principal.scope);
    const found = directory.member(id);
    if (!found || !mayAct(principal.ability, 'read', 'Member', found)) throw unknown();
    if (!mayAct(principal.ownAbility, 'update', 'Member', found)) throw new DomainError('FORBIDDEN');
    const rights = await this.principals.rightsOf(principal.scope, id);
    if (!rights) throw unknown();
    return { id, rights };
  }

  /** What decides about the record: what scopes and rules ask for, as it stands in its row. */
  private async record(
    caller: Caller,
    shape: Shape,
    { scopes, ruleFields = {} }: SubjectDefinition,
    uuid: string,
  ): Promise<Record<string, unknown> | null> {
    const deciding = [...new Set([...Object.values(scopes), ...Object.values(ruleFields).map(({ property }) => property)])];
    const selected = select(...deciding.map(decidingName));
    const row = await this.reads.one<Record<string, unknown>>(readerOf(caller), decidingOf(shape, deciding), uuid, selected);
    return row && Object.fromEntries(deciding.map((property) => [property, row[decidingName(property)]]));
  }

  private async roleNames({ principal, language }: MemberCaller, { holdings }: Rights): Promise<Map<string, string>> {
    const ids = holdings.flatMap(({ roles }) => roles.map(({ id }) => id));
    const statement = named(`select id, name from ${principal.scope.schema}.role where id = any($1)`, [ids]);
    const rows = await this.door.read<{ id: string; name: Text }>(principal.scope, statement);
    return new Map(rows.map(({ id, name }) => [id, inLanguage(name, language)]));
  }

  private onRecord(caller: Caller, memberId: string, name: string, reason: string, now: number): Promise<void> {
    const { principal } = memberCaller(caller);
    return this.door.write(principal.scope, async (transaction) => {
      const act = { action: 'preview', subject: 'Member', subjectId: memberId, subjectLabel: name, reason };
      this.audit.record(transaction, auditActor(caller), act, now);
    });
  }
}

/** Names of departments and members that the caller may see; others stay unnamed. */
function namesFor({ principal, language }: MemberCaller, directory: Directory): (id: string) => string | undefined {
  return (id) => {
    const department = directory.department(id);
    if (department) return mayAct(principal.ability, 'read', 'Department', department) ? inLanguage(department.name, language) : undefined;
    const member = directory.member(id);
    return member && mayAct(principal.ability, 'read', 'Member', member) ? member.name : undefined;
  };
}

/** Whether the asker may read what a comparison reads: of a hidden field nobody is told whether it fits. */
function readableBy({ principal }: MemberCaller, definition: SubjectDefinition, record: object): (property: string) => boolean {
  const seen = subjectOf(definition.subject, record) as never;
  return (property) => {
    const field = Object.values(definition.ruleFields ?? {}).find((each) => each.property === property)?.governedBy;
    return field === undefined || principal.ability.can('read', seen, field);
  };
}
