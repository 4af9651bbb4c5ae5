import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type Act, AuditTrail } from '../core/audit/trail';
import { Outbox } from '../core/outbox/outbox';
import { Keyring } from '../core/secrecy/keyring';
import type { TenantKeys } from '../core/secrecy/keys';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import {
  Importers,
  type ImportLine,
  type ImportPlan,
  type Importer,
  type Importing,
  type UndoPlan,
  Undoing,
  type WrittenRow,
  changedRow,
  createdRow,
  planOf,
} from '../import';
import { PHONE, clearContact, concealingOf, customerRow } from './contact';
import { CUSTOMER_COLUMNS, type CustomerWish, type CustomersNow, draftOf, planCustomers, serialOf } from './customer-import';
import { CustomerEntity } from './customer.entity';
import { customerChanges, customerOnRecord } from './customer.service';

const CONTENT = ['name', 'note', 'searchText', 'phoneSealed', 'phoneMasked', 'phoneIndex', 'addressSealed', 'addressMasked'] as const;
type Content = Pick<CustomerEntity, (typeof CONTENT)[number]>;

/** One customer as they become. */
interface Change {
  before: CustomerEntity;
  row: CustomerEntity;
}

/** Customers from a file (C-4.1): made and changed by the rules for single ones; what is sealed stays sealed (P-2.2). */
@Injectable()
export class CustomerImports implements Importer {
  readonly kind = 'CUSTOMERS';
  readonly subject = 'Customer';
  readonly name = { zh: '客户', en: 'Customers' };
  readonly columns = CUSTOMER_COLUMNS;

  constructor(
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Outbox) private readonly outbox: Outbox,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(Undoing) private readonly undoing: Undoing,
    @Inject(Importers) importers: Importers,
  ) {
    importers.register(this);
  }

  async plan(importing: Importing, lines: readonly ImportLine[]): Promise<ImportPlan> {
    const keys = await this.keyring.of(importing.caller.principal.scope);
    const wishes = planCustomers(lines, await this.now(importing, keys, lines));
    return planOf(wishes, (sound) => this.write(importing, keys, sound));
  }

  /** Everybody a row could mean, in three statements. */
  private async now({ transaction, caller }: Importing, keys: TenantKeys, lines: readonly ImportLine[]): Promise<CustomersNow> {
    const drafts = lines.map((line) => draftOf(line).draft);
    const indexes = new Map(drafts.flatMap(({ phone }) => (phone ? [[phone, keys.lookups(PHONE, phone)] as const] : [])));
    const numbered = await this.locked(
      transaction,
      'serial = any($1::bigint[])',
      lines.flatMap((line) => serialOf(line) ?? []),
    );
    const phoned = await this.locked(transaction, 'phone_index = any($1::text[])', [...indexes.values()].flat());
    const called = await this.locked(
      transaction,
      'phone_index is null and name = any($1::text[])',
      drafts.flatMap(({ name, phone }) => (phone ? [] : [name])),
    );
    const byIndex = Map.groupBy(phoned, ({ phoneIndex }) => phoneIndex ?? '');
    const byName = Map.groupBy(called, ({ name }) => name);
    return {
      ability: caller.principal.ability,
      bySerial: new Map(numbered.map((customer) => [customer.serial, customer])),
      withPhone: (phone) => (indexes.get(phone) ?? []).flatMap((index) => byIndex.get(index) ?? []),
      withName: (name) => byName.get(name) ?? [],
      clear: (customer, field) => clearContact(keys, customer, field),
    };
  }

  private async locked(transaction: Transaction, where: string, values: readonly string[]): Promise<CustomerEntity[]> {
    if (values.length === 0) return [];
    const found = await transaction.query<{ id: string }>(
      named(`select id from ${transaction.schema}.customer where erased_at is null and ${where}`, [values]),
    );
    return this.rows.lockAll(
      transaction,
      CustomerEntity,
      found.map(({ id }) => id),
    );
  }

  private async write(importing: Importing, keys: TenantKeys, wishes: readonly CustomerWish[]): Promise<WrittenRow[]> {
    const { transaction, actor, now, caller } = importing;
    const made = wishes
      .filter(({ finding }) => finding.outcome === 'create')
      .map(({ finding, draft }) => ({ line: finding.from.line, row: customerRow(keys, uuidv7(), draft) }));
    const changed = wishes.flatMap(({ finding, draft, before }) =>
      before && finding.outcome === 'update'
        ? [{ line: finding.from.line, before, row: { ...before, ...customerChanges(keys, before, draft) } }]
        : [],
    );
    await this.rows.insertAll(
      transaction,
      CustomerEntity,
      made.map(({ row }) => ({ ...row, createdAt: new Date(now), createdById: caller.principal.member.id })),
    );
    const acts = made.map(({ row }): Act => {
      const act = { action: 'create', subject: 'Customer', subjectId: row.id, subjectLabel: row.name };
      return { ...act, after: customerOnRecord(row), conceal: concealingOf(keys, row) };
    });
    await this.audit.recordAll(transaction, actor, acts, now);
    const events = made.map(({ row }) => ({ topic: 'customer.created', subject: 'Customer', subjectId: row.id }));
    await this.outbox.emitAll(transaction, events, now);
    await this.change(importing, keys, changed);
    return [
      ...made.map(({ line, row }) => createdRow(line, row.id)),
      ...changed.map(({ line, before }) => changedRow(line, before, sealedContent(keys, before))),
    ];
  }

  private async change({ transaction, actor, now }: Importing, keys: TenantKeys, changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    await this.rows.updateAll(
      transaction,
      CustomerEntity,
      changes.map(({ row }) => ({ id: row.id, ...contentOf(row) })),
    );
    const acts = changes.map(({ before, row }): Act => {
      const act = { action: 'update', subject: 'Customer', subjectId: row.id, subjectLabel: row.name };
      return { ...act, before: customerOnRecord(before), after: customerOnRecord(row), conceal: concealingOf(keys, before) };
    });
    await this.audit.recordAll(transaction, actor, acts, now);
  }

  async undo(importing: Importing, rows: readonly WrittenRow[]): Promise<UndoPlan> {
    const { transaction, caller, actor, now } = importing;
    const keys = await this.keyring.of(caller.principal.scope);
    const { current, made, problems } = await this.undoing.begin(importing, this.subject, CustomerEntity, rows);
    const write = async () => {
      const changes = rows.flatMap(({ recordId, before: sealed }): Change[] => {
        const before = current.get(recordId);
        return before && sealed !== null ? [{ before, row: { ...before, ...openedContent(keys, before, sealed) } }] : [];
      });
      await this.change(importing, keys, changes);
      await this.rows.removeAll(transaction, CustomerEntity, 'id', made);
      const gone = made.map((id): Act => ({ action: 'remove', subject: 'Customer', subjectId: id }));
      await this.audit.recordAll(transaction, actor, gone, now);
    };
    return { problems, write };
  }
}

const spotOf = ({ id }: CustomerEntity) => ({ table: 'import_row', column: 'before', row: id });

function contentOf(row: CustomerEntity): Content {
  return Object.fromEntries(CONTENT.map((column) => [column, row[column]])) as unknown as Content;
}

/** What an update replaced, sealed with the person's own key: it goes when the person is erased (C-4.4). */
function sealedContent(keys: TenantKeys, before: CustomerEntity): string {
  return keys.seal(spotOf(before), JSON.stringify(contentOf(before)), before.secret ?? '');
}

function openedContent(keys: TenantKeys, customer: CustomerEntity, sealed: string): Content {
  return JSON.parse(keys.open(spotOf(customer), sealed, customer.secret ?? '')) as Content;
}
