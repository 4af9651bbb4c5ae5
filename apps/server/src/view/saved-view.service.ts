import { DomainError, decodeId, encodeId, inLanguage } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import type { GraphQLSchema } from 'graphql';
import { uuidv7 } from 'uuidv7';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, type MemberCaller, auditActor, memberCaller } from '../core/auth/principal';
import { mayAct } from '../core/permission/restriction';
import type { ListArguments } from '../core/read/list';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { refuseStale } from '../core/write/version';
import { Directories, type Directory } from '../organisation';
import { VIEW_LISTS, type ViewListName, readSettings } from './list';
import { SavedViewDefaultEntity, SavedViewEntity, type Sharing } from './saved-view.entity';
import type { SavedViewCreateInput, SavedViewDefaultInput, SavedViewUpdateInput, ViewOrderInput } from './saved-view.graphql';

type ViewRow = SavedViewEntity & { isDefault: boolean };
type Settings = Pick<SavedViewEntity, 'name' | 'sharing' | 'filter' | 'orderBy' | 'search' | 'columns'>;

const LONGEST_NAME = 60;
const LONGEST_SEARCH = 200;
const MOST_COLUMNS = 60;
const COLUMN = /^[\w.]{1,60}$/;
const LABELS = { name: { zh: '名称', en: 'name' }, columns: { zh: '列', en: 'columns' }, search: { zh: '搜索', en: 'search' } };

/** Views of lists (视图): kept for oneself, given to a department or to everybody, and run under the right of whoever looks. */
@Injectable()
export class SavedViews {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Directories) private readonly directories: Directories,
  ) {}

  /** The views of a list the caller finds: their own, those of their departments, those of everybody. */
  async of(caller: Caller, list: ViewListName): Promise<object[]> {
    const member = memberCaller(caller);
    if (!member.principal.ability.can('read', VIEW_LISTS[list].subject)) return [];
    const directory = await this.directories.of(member.principal.scope);
    const rows = await this.read(member, directory, 'v.list = $3', [list]);
    return rows.map((row) => present(row, member, directory));
  }

  /** The arguments of a list with those of the view they name; its filter narrows further, its order and search stand in. */
  async applied<Args extends ListArguments & { savedViewId?: string | undefined }>(
    caller: Caller,
    list: ViewListName,
    args: Args,
    schema: GraphQLSchema,
  ): Promise<ListArguments> {
    if (!args.savedViewId) return args;
    const member = memberCaller(caller);
    const view = await this.visible(member, args.savedViewId);
    if (view.list !== list) throw new DomainError('NOT_FOUND');
    const { filter, orderBy } = readSettings(schema, list, view);
    return {
      ...args,
      filter: args.filter ? { and: [filter, args.filter] } : filter,
      orderBy: args.orderBy ?? orderBy ?? null,
      search: args.search ?? view.search,
    };
  }

  async create(caller: Caller, input: SavedViewCreateInput, schema: GraphQLSchema, now = Date.now()): Promise<object> {
    const member = memberCaller(caller);
    const { id: ownerId, departmentId } = member.principal.member;
    const list = input.list as ViewListName;
    if (!member.principal.ability.can('read', VIEW_LISTS[list].subject)) throw new DomainError('FORBIDDEN');
    const settings = checked(schema, list, {
      name: input.name,
      sharing: input.sharing ?? 'private',
      filter: input.filter ?? {},
      orderBy: orderOf(input.orderBy),
      search: input.search ?? null,
      columns: input.columns ?? [],
    });
    const place = { departmentId: settings.sharing === 'department' ? departmentId : null };
    if (!mayShare(member, settings.sharing, place.departmentId)) throw new DomainError('FORBIDDEN');
    const id = uuidv7();
    await this.door.write(member.principal.scope, async (transaction) => {
      this.rows.insert(transaction, SavedViewEntity, { id, list, ownerId, ...settings, ...place, updatedAt: new Date(now) });
      this.record(transaction, caller, { action: 'create', id, name: settings.name, after: settings }, now);
      if (!input.isDefault) return;
      await transaction.flush();
      await this.putDefault(transaction, ownerId, list, id);
    });
    return this.presented(member, id);
  }

  async update(caller: Caller, input: SavedViewUpdateInput, schema: GraphQLSchema, now = Date.now()): Promise<object> {
    const member = memberCaller(caller);
    const known = await this.visible(member, input.id);
    await this.door.write(member.principal.scope, async (transaction) => {
      const view = await this.changeable(transaction, member, known.id);
      await refuseStale(transaction, 'SavedView', view, input.expectedVersion);
      const keep = <Key extends Exclude<keyof Settings, 'orderBy'>>(key: Key, cleared: Settings[Key]): Settings[Key] =>
        input[key] === undefined ? view[key] : ((input[key] as Settings[Key] | null) ?? cleared);
      const settings = checked(schema, view.list as ViewListName, {
        name: keep('name', ''),
        sharing: keep('sharing', 'private'),
        filter: keep('filter', {}),
        orderBy: input.orderBy === undefined ? view.orderBy : orderOf(input.orderBy),
        search: keep('search', null),
        columns: keep('columns', []),
      });
      const departmentId = settings.sharing === 'department' ? (view.departmentId ?? member.principal.member.departmentId) : null;
      if (!mayShare(member, settings.sharing, departmentId)) throw new DomainError('FORBIDDEN');
      this.rows.update(transaction, SavedViewEntity, { id: view.id }, { ...settings, departmentId, updatedAt: new Date(now) });
      this.record(
        transaction,
        caller,
        { action: 'update', id: view.id, name: settings.name, before: settingsOf(view), after: settings },
        now,
      );
    });
    return this.presented(member, known.id);
  }

  async remove(caller: Caller, publicId: string, now = Date.now()): Promise<void> {
    const member = memberCaller(caller);
    const { id } = await this.visible(member, publicId);
    await this.door.write(member.principal.scope, async (transaction) => {
      const view = await this.changeable(transaction, member, id);
      this.rows.remove(transaction, SavedViewDefaultEntity, { viewId: id });
      await transaction.flush();
      this.rows.remove(transaction, SavedViewEntity, { id });
      this.record(transaction, caller, { action: 'remove', id, name: view.name, before: settingsOf(view) }, now);
    });
  }

  /** With which view a list opens for the caller; none takes the choice back. */
  async setDefault(caller: Caller, { list, savedViewId }: SavedViewDefaultInput, now = Date.now()): Promise<object | null> {
    const member = memberCaller(caller);
    const view = savedViewId ? await this.visible(member, savedViewId) : undefined;
    if (view && view.list !== list) throw new DomainError('NOT_FOUND');
    const { id: memberId } = member.principal.member;
    await this.door.write(member.principal.scope, async (transaction) => {
      await this.putDefault(transaction, memberId, list, view?.id);
      if (view) this.record(transaction, caller, { action: 'setDefault', id: view.id, name: view.name }, now);
    });
    return view ? this.presented(member, view.id) : null;
  }

  private async putDefault(transaction: Transaction, memberId: string, list: string, viewId: string | undefined): Promise<void> {
    this.rows.remove(transaction, SavedViewDefaultEntity, { memberId, list });
    await transaction.flush();
    if (viewId) this.rows.insert(transaction, SavedViewDefaultEntity, { memberId, list, viewId });
  }

  private async visible(member: MemberCaller, publicId: string): Promise<ViewRow> {
    const id = decodeId('viw', publicId);
    const directory = await this.directories.of(member.principal.scope);
    const [row] = id ? await this.read(member, directory, 'v.id = $3', [id]) : [];
    if (!row) throw new DomainError('NOT_FOUND');
    return row;
  }

  private async presented(member: MemberCaller, id: string): Promise<object> {
    const directory = await this.directories.of(member.principal.scope);
    const [row] = await this.read(member, directory, 'v.id = $3', [id]);
    if (!row) throw new DomainError('NOT_FOUND');
    return present(row, member, directory);
  }

  private async changeable(transaction: Transaction, member: MemberCaller, id: string): Promise<SavedViewEntity> {
    const view = await this.rows.lock(transaction, SavedViewEntity, id);
    if (!view) throw new DomainError('NOT_FOUND');
    if (!mayChange(view, member)) throw new DomainError('FORBIDDEN');
    return view;
  }

  private read({ principal }: MemberCaller, directory: Directory, where: string, values: unknown[]): Promise<ViewRow[]> {
    const { schema } = principal.scope;
    const statement = `select v.id, v.list, v.name, v.owner_id as "ownerId", v.sharing, v.department_id as "departmentId", v.filter,
        v.order_by as "orderBy", v.search, v.columns, v.updated_at as "updatedAt", v.version,
        exists (select from ${schema}.saved_view_default d where d.view_id = v.id and d.member_id = $1) as "isDefault"
      from ${schema}.saved_view v
      where ${where} and (v.owner_id = $1 or v.sharing = 'organisation' or (v.sharing = 'department' and v.department_id = any($2::uuid[])))
      order by v.name, v.id limit 300`;
    const above = departmentsAbove(directory, principal.member.departmentId);
    return this.door.read<ViewRow>(principal.scope, named(statement, [principal.member.id, above, ...values]));
  }

  private record(
    transaction: Transaction,
    caller: Caller,
    { id, name, ...act }: { action: string; id: string; name: string; before?: object; after?: object },
    now: number,
  ): void {
    this.audit.record(transaction, auditActor(caller), { ...act, subject: 'SavedView', subjectId: id, subjectLabel: name }, now);
  }
}

/** The own department and all it belongs to: what is given to a department is found by the teams below it, too. */
function departmentsAbove(directory: Directory, departmentId: string | null): string[] {
  const found: string[] = [];
  for (let own = directory.department(departmentId); own && !found.includes(own.id); own = directory.department(own.parentId))
    found.push(own.id);
  return found;
}

function mayShare({ principal }: MemberCaller, sharing: Sharing, departmentId: string | null): boolean {
  if (sharing === 'private') return true;
  if (sharing === 'department' && departmentId === null) return false;
  return mayAct(principal.ability, 'share', 'SavedView', { departmentId });
}

/** The owner changes their own; what is shared, also whoever could have shared it. */
function mayChange(view: Pick<SavedViewEntity, 'ownerId' | 'sharing' | 'departmentId'>, member: MemberCaller): boolean {
  if (view.ownerId === member.principal.member.id) return true;
  return view.sharing !== 'private' && mayShare(member, view.sharing, view.departmentId);
}

const orderOf = (order: ViewOrderInput | null | undefined): SavedViewEntity['orderBy'] =>
  order ? { field: order.field, direction: order.direction ?? 'ASC' } : null;

const settingsOf = ({ name, sharing, filter, orderBy, search, columns }: SavedViewEntity): Settings => ({
  name,
  sharing,
  filter,
  orderBy,
  search,
  columns,
});

function checked(schema: GraphQLSchema, list: ViewListName, settings: Settings): Settings {
  const name = settings.name.trim();
  if (name === '') throw new DomainError('FIELD_REQUIRED', { field: LABELS.name }, 'name');
  if (name.length > LONGEST_NAME) throw new DomainError('FIELD_INVALID', { field: LABELS.name }, 'name');
  const search = settings.search?.trim() || null;
  if ((search ?? '').length > LONGEST_SEARCH) throw new DomainError('FIELD_INVALID', { field: LABELS.search }, 'search');
  const { columns } = settings;
  if (columns.length > MOST_COLUMNS || !columns.every((column) => COLUMN.test(column)))
    throw new DomainError('FIELD_INVALID', { field: LABELS.columns }, 'columns');
  readSettings(schema, list, settings);
  return { ...settings, name, search };
}

function present(row: ViewRow, member: MemberCaller, directory: Directory): object {
  const department = directory.department(row.departmentId);
  return {
    ...row,
    id: encodeId('viw', row.id),
    updatedAt: row.updatedAt.toISOString(),
    ownerName: directory.member(row.ownerId)?.name ?? '',
    departmentName: department ? inLanguage(department.name, member.language) : null,
    mine: row.ownerId === member.principal.member.id,
    canChange: mayChange(row, member),
  };
}
