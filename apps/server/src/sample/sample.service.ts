import { type Instant } from '@charter/kernel';
import {
  SAMPLE_CODES,
  SAMPLE_PASSWORD,
  type SampleEvent,
  type SampleMember,
  type SamplePlan,
  type SampleRequest,
  sampleOrganisation,
} from '@charter/templates';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import type { AuditActor } from '../core/audit/trail';
import { Keyring } from '../core/secrecy/keyring';
import type { TenantKeys } from '../core/secrecy/keys';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import { beginEpoch } from '../core/tenancy/epoch';
import { named } from '../core/tenancy/statement';
import { Tenants } from '../core/tenancy/tenants';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { CustomerEntity, customerRow, readDraft } from '../customer';
import { Accounts } from '../account';
import {
  DepartmentEntity,
  type Directory,
  Directories,
  Foundings,
  MemberEntity,
  MemberRoleEntity,
  OrganisationEntity,
  RoleEntity,
} from '../organisation';
import { Ratings, Registrations, type RequestInHand, type StepTaker, Steps, newRequestId } from '../service';

/** Whose doing sample data is in the audit trail. */
const SAMPLE_ACTOR = 'sample';
/** Makes the same people and stories every time. */
const SEED = 20_260;

interface Filling {
  keys: TenantKeys;
  plan: SamplePlan;
  scope: TenantScope;
  directory: Directory;
  members: Map<string, string>;
}

/** Makes the sample organisations (O-1) through the very rules that live data goes through, at the times of their story. */
@Injectable()
export class Samples {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(Tenants) private readonly tenants: Tenants,
    @Inject(Accounts) private readonly accounts: Accounts,
    @Inject(Foundings) private readonly foundings: Foundings,
    @Inject(Directories) private readonly directories: Directories,
    @Inject(Registrations) private readonly registrations: Registrations,
    @Inject(Ratings) private readonly ratings: Ratings,
    @Inject(Steps) private readonly steps: Steps,
    @Inject(Keyring) private readonly keyring: Keyring,
  ) {}

  /** Makes what is not there yet and returns the names of what was made. A fill that was cut short is done again. */
  async make(now: Instant): Promise<string[]> {
    const made: string[] = [];
    for (const code of SAMPLE_CODES) {
      const plan = sampleOrganisation(code, now, SEED);
      if (await this.isFilled(plan.organisation.slug)) continue;
      const known = await this.tenants.bySlug(plan.organisation.slug, SAMPLE_ACTOR);
      if (!known) await this.found(plan, now);
      const tenant = await this.tenants.bySlug(plan.organisation.slug, SAMPLE_ACTOR);
      if (!tenant) throw new Error(`${plan.organisation.slug} was not founded`);
      await this.addMembers(plan, tenant.scope, tenant.organisation.id);
      const filled = await this.tenants.bySlug(plan.organisation.slug, SAMPLE_ACTOR);
      await this.addRecords(plan, filled?.scope ?? tenant.scope);
      made.push(plan.organisation.name);
    }
    return made;
  }

  private async isFilled(slug: string): Promise<boolean> {
    const tenant = await this.tenants.bySlug(slug, SAMPLE_ACTOR);
    if (!tenant) return false;
    const rows = await this.door.read(tenant.scope, named(`select 1 from ${tenant.scope.schema}.request limit 1`, []));
    return rows.length > 0;
  }

  private async found({ organisation, members }: SamplePlan, now: Instant): Promise<void> {
    const admin = members.find(({ roles }) => roles.includes('admin'));
    if (!admin) throw new Error('The sample has no administrator');
    await this.foundings.found(
      {
        organisationName: organisation.name,
        slug: organisation.slug,
        kind: organisation.kind,
        start: { templates: [organisation.template] },
        email: admin.email,
        password: SAMPLE_PASSWORD,
        name: admin.name,
        locale: 'zh',
        sample: true,
        vouched: true,
        source: 'job',
        correlationId: null,
      },
      now,
    );
  }

  private async addMembers(plan: SamplePlan, scope: TenantScope, organisationId: string): Promise<void> {
    const seats = await Promise.all(plan.members.map(async (member) => ({ member, account: await this.seat(member) })));
    await this.door.write(scope, async (transaction) => {
      const departments = await this.rows.find(transaction, DepartmentEntity, {});
      const roles = await this.rows.find(transaction, RoleEntity, {});
      const known = await this.rows.find(transaction, MemberEntity, {});
      const { phone, hours } = plan.organisation;
      this.rows.update(transaction, OrganisationEntity, { id: organisationId }, { phone, hours });
      for (const { member, account } of seats) {
        const departmentId = departments.find(({ code }) => code === member.department)?.id ?? null;
        const present = known.find(({ accountId }) => accountId === account.id);
        const id = present?.id ?? uuidv7();
        if (present) this.rows.update(transaction, MemberEntity, { id }, { departmentId, post: member.post });
        else {
          this.rows.insert(transaction, MemberEntity, {
            id,
            accountId: account.id,
            name: member.name,
            email: member.email,
            post: member.post,
            departmentId,
            joinedAt: new Date(plan.effectiveFrom),
            searchText: searchTextOf('person', member.name),
          });
          for (const role of roles.filter(({ code }) => member.roles.includes(code)))
            this.rows.insert(transaction, MemberRoleEntity, { memberId: id, roleId: role.id });
          if (account.statement) transaction.laterOnPlatform(account.statement);
          transaction.laterOnPlatform(
            named('insert into platform.membership (account_id, tenant_id, member_id) values ($1, $2, $3) on conflict do nothing', [
              account.id,
              organisationId,
              id,
            ]),
          );
        }
        if (member.head && departmentId) this.rows.update(transaction, DepartmentEntity, { id: departmentId }, { headId: id });
      }
      beginEpoch(transaction, scope);
    });
  }

  private async seat(member: SampleMember): Promise<{ id: string; statement: ReturnType<typeof named> | undefined }> {
    const known = await this.accounts.byAddress(member.email);
    if (known) return { id: known.id, statement: undefined };
    return this.accounts.prepare({ email: member.email, password: SAMPLE_PASSWORD, name: member.name, locale: 'zh', verified: true });
  }

  private async addRecords(plan: SamplePlan, scope: TenantScope): Promise<void> {
    const directory = await this.directories.of(scope);
    const keys = await this.keyring.of(scope);
    await this.door.write(scope, async (transaction) => {
      const rows = await this.rows.find(transaction, MemberEntity, {});
      const filling: Filling = { keys, plan, scope, directory, members: new Map(rows.map(({ email, id }) => [email, id])) };
      const customers = plan.customers.map((customer) => ({ id: uuidv7(), ...customer }));
      for (const { id, createdAt, ...draft } of customers)
        this.rows.insert(transaction, CustomerEntity, {
          ...customerRow(keys, id, readDraft(draft)),
          createdAt: new Date(createdAt),
          createdById: null,
        });
      await transaction.flush();
      for (const request of plan.requests) await this.tell(transaction, filling, request, customers[request.customer]);
    });
  }

  /** Lets one request happen, event by event. */
  private async tell(
    transaction: Transaction,
    filling: Filling,
    story: SampleRequest,
    customer: { id: string; name: string } | undefined,
  ): Promise<void> {
    const [registered, ...events] = story.events;
    if (!registered || !customer) return;
    const governing = await this.registrations.governing(filling.scope, story.item, registered.at);
    const taker = this.taker(filling, registered.actorEmail);
    const request = this.registrations.register(
      transaction,
      governing,
      {
        id: newRequestId(),
        keys: filling.keys,
        item: story.item,
        customerId: customer.id,
        customerName: customer.name,
        summary: story.summary,
        description: story.description,
        channel: story.channel,
        priority: story.priority,
        answers: Object.entries(story.answers).map(([code, value]) => ({ code, value })),
        registeredById: taker.memberId,
        actorName: taker.name,
      },
      actorOf(taker),
      registered.at,
    );
    await transaction.flush();
    const inHand = await this.steps.load(transaction, request.id);
    if (!inHand) throw new Error('A request vanished');
    for (const event of events) {
      await this.happen(transaction, filling, inHand, event);
      await transaction.flush();
    }
  }

  private async happen(transaction: Transaction, filling: Filling, inHand: RequestInHand, event: SampleEvent): Promise<void> {
    const { scope, directory, members } = filling;
    const by = this.taker(filling, event.actorEmail);
    if (event.action === 'rate') {
      const rating = { level: event.level ?? '', comment: event.comment };
      return this.ratings.rate(transaction, scope, inHand, rating, by, actorOf(by), event.at);
    }
    const { reason, note, result } = event;
    const departmentId = event.department ? directory.departmentOfCode(event.department)?.id : undefined;
    const assigneeId = event.assignee ? members.get(event.assignee) : undefined;
    const inputs = { departmentId, assigneeId, reason, note, result };
    await this.steps.take(transaction, scope, inHand, event.action, inputs, by, actorOf(by), directory, event.at);
  }

  private taker({ plan, members }: Filling, email: string | undefined): StepTaker {
    const member = plan.members.find((each) => each.email === email);
    const memberId = email ? (members.get(email) ?? null) : null;
    return { by: memberId ? 'member' : 'customer', memberId, name: member?.name ?? '客户', permitted: () => true };
  }
}

/** The trail names the person of the story, but says by its actor that it is a sample. */
function actorOf({ name }: StepTaker): AuditActor {
  return { id: SAMPLE_ACTOR, name, source: 'job', correlationId: null };
}
