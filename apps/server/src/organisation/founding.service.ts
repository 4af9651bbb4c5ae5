import { DomainError, type Language } from '@charter/kernel';
import { checkSlug, slugSuggestion } from '@charter/organisation';
import type { Combined } from '@charter/templates';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { Accounts } from '../account';
import { AuditTrail } from '../core/audit/trail';
import type { Source } from '../core/auth/principal';
import type { TenantNumber, TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { Spares } from '../core/tenancy/spares';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { refusingTaken } from '../core/write/unique';
import type { Choice } from '../template';
import { Beginnings } from './beginning.service';
import { MemberEntity } from './member.entity';
import { OrganisationEntity } from './organisation.entity';

/** A sample looks back on a past that the regulation governed already. */
const SAMPLE_PAST = 400 * 86_400_000;

/** Kinds of organisation that can be founded. */
const KINDS = ['company', 'community', 'property', 'eldercare', 'other'];

export interface Founding {
  organisationName: string;
  slug: string;
  kind: string;
  email: string;
  password: string;
  name?: string | undefined;
  /** The templates it starts from, taken together. */
  start: Choice;
  locale: Language;
  sample?: boolean;
  /** The founder's address needs no proof: somebody who may vouch for it says so. */
  vouched?: boolean;
  source: Source;
  correlationId: string | null;
}

export interface Founded {
  accountId: string;
  organisationId: string;
  scope: TenantScope;
  memberId: string;
  /** The founder's account is new, and its address still to be confirmed. */
  unproven: boolean;
}

/** The founder's account, with the row that makes it when it is new. */
interface FoundingAccount {
  id: string;
  statement: ReturnType<typeof named> | undefined;
}

interface TakenTenant {
  id: string;
  number: TenantNumber;
  schema_name: string;
}

/**
 * Founding of an organisation (O-1): takes a prepared schema and fills it from the template, so that it is usable at once.
 * Everything happens in one transaction; nothing is left behind when a part is refused.
 */
@Injectable()
export class Foundings {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Spares) private readonly spares: Spares,
    @Inject(Beginnings) private readonly beginnings: Beginnings,
  ) {}

  /** A free short address made from the name. */
  async suggestSlug(name: string): Promise<string> {
    const base = slugSuggestion(name);
    const rows = await this.door.readPlatform<{ slug: string }>(
      named('select slug from platform.tenant where slug = $1 or slug like $2', [base, `${base}-%`]),
    );
    const taken = new Set(rows.map(({ slug }) => slug));
    if (!taken.has(base)) return base;
    return [...Array(100).keys()].map((n) => `${base}-${n + 2}`).find((slug) => !taken.has(slug)) ?? base;
  }

  async isFree(slug: string): Promise<boolean> {
    if (checkSlug(slug)) return false;
    const rows = await this.door.readPlatform(named('select 1 from platform.tenant where slug = $1', [slug]));
    return rows.length === 0;
  }

  async found(input: Founding, now = Date.now()): Promise<Founded> {
    const start = this.check(input);
    const account = await this.accountOf(input);
    const taken = {
      tenant_slug_key: () => new DomainError('SLUG_TAKEN', { slug: input.slug }, 'slug'),
      account_email: () => new DomainError('EMAIL_TAKEN', {}, 'email'),
    };
    const founded = await this.spares.withSpare((spare) => refusingTaken(taken, () => this.fill(spare, start, input, account, now)));
    return founded;
  }

  /**
   * Whoever knows the password of an account founds with it. Otherwise there is a new account that claims the address until
   * it is confirmed, whether the address is known or not: signing up tells nobody who has an account.
   */
  private async accountOf({ email, password, name = '', locale, vouched = false }: Founding): Promise<FoundingAccount> {
    this.accounts.checkEmail(email);
    const known = await this.accounts.matching(email, password);
    if (known && !known.second_factor) return { id: known.id, statement: undefined };
    return this.accounts.prepare({ email, password, name, locale, verified: vouched });
  }

  private check(input: Founding): Combined {
    if (input.organisationName.trim() === '')
      throw new DomainError('FIELD_REQUIRED', { field: { zh: '机构名称', en: 'organisation name' } }, 'organisationName');
    const problem = checkSlug(input.slug);
    if (problem)
      throw new DomainError(
        'FIELD_INVALID',
        { field: { zh: `短地址：${problem.zh}`, en: `short address: ${problem.en ?? problem.zh}` } },
        'slug',
      );
    if (!KINDS.includes(input.kind)) throw new DomainError('FIELD_INVALID', { field: { zh: '类型', en: 'kind' } }, 'kind');
    return this.beginnings.of(input.start);
  }

  private fill(spare: TakenTenant, start: Combined, input: Founding, account: FoundingAccount, now: number): Promise<Founded> {
    const { template } = start;
    const memberId = uuidv7();
    const scope: TenantScope = { tenant: spare.number, schema: spare.schema_name, actor: memberId, epoch: 1 };
    return this.door.write(scope, async (transaction) => {
      const name = input.organisationName.trim();
      const personName = input.name?.trim() || input.email.trim();
      this.rows.insert(transaction, OrganisationEntity, {
        id: spare.id,
        name,
        slug: input.slug,
        kind: input.kind,
        sample: input.sample ?? false,
        createdAt: new Date(now),
      });
      const departmentId = this.beginnings.addDepartments(transaction, template);
      this.rows.insert(transaction, MemberEntity, {
        id: memberId,
        accountId: account.id,
        name: personName,
        email: input.email.trim(),
        departmentId,
        joinedAt: new Date(now),
        searchText: searchTextOf('person', personName),
      });
      this.beginnings.addRoles(transaction, template, memberId);
      await this.beginnings.addRegulation(transaction, scope, start, personName, input.sample ? now - SAMPLE_PAST : now);
      const actor = { id: memberId, name: personName, source: input.source, correlationId: input.correlationId };
      this.audit.record(
        transaction,
        actor,
        {
          action: 'found',
          subject: 'Organisation',
          subjectId: spare.id,
          subjectLabel: name,
          after: { name, slug: input.slug, kind: input.kind, templates: start.templates },
        },
        now,
      );
      this.tellPlatform(transaction, spare.id, { input, name, account, memberId, now });
      return {
        accountId: account.id,
        organisationId: spare.id,
        scope,
        memberId,
        unproven: account.statement !== undefined && !input.vouched,
      };
    });
  }

  /** What the platform knows of the new organisation: its name and address, and who belongs to it. */
  private tellPlatform(
    transaction: Transaction,
    id: string,
    { input, name, account, memberId, now }: { input: Founding; name: string; account: FoundingAccount; memberId: string; now: number },
  ): void {
    const { slug, kind, sample = false } = input;
    if (account.statement) transaction.laterOnPlatform(account.statement);
    transaction.laterOnPlatform(
      named(`update platform.tenant set state = 'active', slug = $2, name = $3, kind = $4, sample = $5, created_at = $6 where id = $1`, [
        id,
        slug,
        name,
        kind,
        sample,
        new Date(now),
      ]),
    );
    transaction.laterOnPlatform(
      named('insert into platform.membership (account_id, tenant_id, member_id, last_used_at) values ($1, $2, $3, now())', [
        account.id,
        id,
        memberId,
      ]),
    );
  }
}
