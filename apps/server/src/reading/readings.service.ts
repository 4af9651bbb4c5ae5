import { DomainError, decodeId, encodeId } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller, readerOf } from '../core/auth/principal';
import { Reads } from '../core/read/reads';
import { Door } from '../core/tenancy/door';
import { named } from '../core/tenancy/statement';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { Notifier } from '../notification';
import { DepartmentEntity, departmentShape, memberShape } from '../organisation';
import { RegulationVersionEntity, versionOnRecord } from '../regulation';
import type { DepartmentReading, RegulationVersionRemindInput } from './reading.graphql';

/** Members named of each department; the counts tell of all. */
const MOST_NAMED = 50;

/** What a member has confirmed of a version, by ids. */
export interface OwnState {
  versionId: string;
  confirmedAt: Date | null;
  beforeId: string | null;
}

interface ProgressRow extends Omit<DepartmentReading, 'missing'> {
  missing: { id: string; name: string }[];
}

/** Reading and confirming the regulation (签收, P-1.2): each version is asked for anew, with what changed since. */
@Injectable()
export class Readings {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(Reads) private readonly reads: Reads,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Notifier) private readonly notifier: Notifier,
  ) {}

  /** Confirms for the caller; doing it again changes nothing. @throws DomainError NOT_FOUND */
  async confirm(caller: Caller, publicId: string, now = Date.now()): Promise<OwnState> {
    const { principal } = memberCaller(caller);
    // a key acts for a program, and a program has read nothing
    if (principal.key) throw new DomainError('FORBIDDEN');
    const versionId = await this.door.write(principal.scope, async (transaction) => {
      const version = await this.published(transaction, publicId);
      const made = await transaction.query(
        named(
          `insert into ${transaction.schema}.regulation_reading (version_id, member_id, at) values ($1, $2, $3) on conflict do nothing returning 1`,
          [version.id, principal.member.id, new Date(now)],
        ),
      );
      const act = { action: 'confirm', ...versionOnRecord(version), after: { version: version.number } };
      if (made.length > 0) this.audit.record(transaction, auditActor(caller), act, now);
      return version.id;
    });
    return this.own(caller, encodeId('rgv', versionId));
  }

  /** @throws DomainError NOT_FOUND */
  async own(caller: Caller, publicId: string): Promise<OwnState> {
    const { scope, member } = memberCaller(caller).principal;
    const [found] = await this.door.read<OwnState & Record<string, unknown>>(
      scope,
      named(
        `select v.id as "versionId", r.at as "confirmedAt",
           (select p.id from ${scope.schema}.regulation_version p join ${scope.schema}.regulation_reading q on q.version_id = p.id
             where q.member_id = $2 and p.regulation_id = v.regulation_id and p.number < v.number order by p.number desc limit 1) as "beforeId"
         from ${scope.schema}.regulation_version v
         left join ${scope.schema}.regulation_reading r on r.version_id = v.id and r.member_id = $2
         where v.id = $1 and v.state = 'published'`,
        [decodeId('rgv', publicId) ?? null, member.id],
      ),
    );
    if (!found) throw new DomainError('NOT_FOUND');
    return found;
  }

  /** By department, of the active members the caller may see. */
  async progress(caller: Caller, publicId: string): Promise<DepartmentReading[]> {
    const reader = readerOf(caller);
    const { schema } = reader.scope;
    const id = decodeId('rgv', publicId) ?? null;
    const rows = await this.reads.figures<ProgressRow>(reader, (compilation) => {
      const version = compilation.bind(id);
      const seen = `m.active and ${compilation.visible(memberShape, 'm')} and ${compilation.visible(departmentShape, 'd')}`;
      const missing = `coalesce((array_agg(jsonb_build_object('id', m.id, 'name', m.name) order by m.name) filter (where r.at is null))[1:${MOST_NAMED}], '{}')`;
      return `select d.id as "departmentId", d.name ->> '${reader.language}' as name, d.position, count(*)::int as members, count(r.at)::int as confirmed, ${missing} as missing
        from ${schema}.member m join ${schema}.department d on d.id = m.department_id
        left join ${schema}.regulation_reading r on r.member_id = m.id and r.version_id = ${version}::uuid
        where ${seen} group by d.id order by d.position, d.id`;
    });
    return rows.map(({ departmentId, missing, ...row }) => ({
      ...row,
      departmentId: departmentId && encodeId('dep', departmentId),
      missing: missing.map(({ id: member, name }) => ({ id: encodeId('mem', member), name })),
    }));
  }

  /** Tells those who have not confirmed; how many there are. */
  async remind(caller: Caller, input: RegulationVersionRemindInput, now = Date.now()): Promise<number> {
    const { principal } = memberCaller(caller);
    const departmentId = input.departmentId ? decodeId('dep', input.departmentId) : null;
    if (departmentId === undefined) throw new DomainError('NOT_FOUND');
    return this.door.write(principal.scope, async (transaction) => {
      const version = await this.published(transaction, input.id);
      const [department] = departmentId ? await this.rows.find(transaction, DepartmentEntity, { id: departmentId }) : [];
      if (departmentId && !department) throw new DomainError('NOT_FOUND');
      const waiting = await transaction.query<{ id: string }>(
        named(
          `select m.id from ${transaction.schema}.member m where m.active and ($2::uuid is null or m.department_id = $2)
           and not exists (select from ${transaction.schema}.regulation_reading r where r.version_id = $1 and r.member_id = m.id)`,
          [version.id, departmentId],
        ),
      );
      const day = new Date(now).toISOString().slice(0, 10);
      const news = { kind: 'regulationToRead', cause: `reading/${version.id}/${day}`, at: new Date(now) } as const;
      const about = { subject: 'RegulationVersion', id: version.id } as const;
      await this.notifier.tell(
        transaction,
        principal.scope,
        { ...news, about },
        waiting.map(({ id }) => id),
      );
      const act = { action: 'remind', ...versionOnRecord(version), after: { members: waiting.length } };
      this.audit.record(transaction, auditActor(caller), act, now);
      return waiting.length;
    });
  }

  private async published(transaction: Transaction, publicId: string): Promise<RegulationVersionEntity> {
    const id = decodeId('rgv', publicId);
    const [version] = id ? await this.rows.find(transaction, RegulationVersionEntity, { id, state: 'published' }) : [];
    if (!version) throw new DomainError('NOT_FOUND');
    return version;
  }
}
