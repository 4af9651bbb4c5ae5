import { DomainError, type Language, type Text, decodeId, inLanguage, stateOf, USUAL_TIME_ZONE } from '@charter/kernel';
import { requestNumber } from '@charter/service';
import { Inject, Injectable } from '@nestjs/common';
import { AuditEventEntity } from '../core/audit/audit.entity';
import { AuditTrail } from '../core/audit/trail';
import { type Caller, auditActor, memberCaller } from '../core/auth/principal';
import { mayAct } from '../core/permission/restriction';
import { Keyring } from '../core/secrecy/keyring';
import type { TenantKeys } from '../core/secrecy/keys';
import type { TenantScope } from '../core/tenancy/context';
import { Door } from '../core/tenancy/door';
import type { Transaction } from '../core/tenancy/transaction';
import { Rows } from '../core/write/rows';
import { CustomerEntity, Disclosures, clearContact, concealingOf, customerNumber, readReason } from '../customer';
import { type GoverningVersion, Provisions } from '../regulation';
import { clearAnswer } from './answers';
import { answersOf, procedureOf } from './fields.resolver';
import { type CustomerExportInput, TakeoutFormat, type TakeoutFile } from './person.graphql';
import { RequestRatingEntity } from './rating.entity';
import { RequestEntity } from './request.entity';
import { RequestStepEntity } from './step.entity';
import { type Takeout, type TakenRequest, takeoutPage } from './takeout';

const DISCLOSING = ['reveal', 'export'];
const DISCLOSED: Record<string, Text> = {
  phone: { zh: '电话', en: 'Phone' },
  address: { zh: '住址', en: 'Address' },
  export: { zh: '全部（导出）', en: 'Everything (exported)' },
};

/** A person's data for that person (C-4.4): everything, in clear, made once and kept nowhere; that it was made stays on record. */
@Injectable()
export class Takeouts {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(AuditTrail) private readonly audit: AuditTrail,
    @Inject(Keyring) private readonly keyring: Keyring,
    @Inject(Provisions) private readonly provisions: Provisions,
    @Inject(Disclosures) private readonly disclosures: Disclosures,
  ) {}

  async make(caller: Caller, { id: publicId, format, reason: given }: CustomerExportInput, now = Date.now()): Promise<TakeoutFile> {
    const { principal } = memberCaller(caller);
    const { scope, ability, organisation } = principal;
    const id = decodeId('cus', publicId);
    if (!id) throw new DomainError('NOT_FOUND');
    const reason = readReason(given);
    const keys = await this.keyring.of(scope);
    const { timeZone } = (await this.provisions.inForce(scope, now)).of('calendar')[0]?.body ?? { timeZone: USUAL_TIME_ZONE };
    const takeout = await this.door.write(scope, async (transaction) => {
      const customer = await this.rows.lock(transaction, CustomerEntity, id);
      if (!customer || !mayAct(ability, 'read', 'Customer', customer)) throw new DomainError('NOT_FOUND');
      if (!mayAct(ability, 'export', 'Customer', customer)) throw new DomainError('FORBIDDEN');
      await this.disclosures.refuseFlood(transaction, scope, now);
      const act = { action: 'export', subject: 'Customer', subjectId: id, subjectLabel: customer.name, reason };
      this.audit.record(transaction, auditActor(caller), { ...act, after: { format }, conceal: concealingOf(keys, customer) }, now);
      return {
        organisation: organisation.name,
        exportedAt: new Date(now).toISOString(),
        person: personOf(keys, customer),
        ...(await this.serviceOf(transaction, scope, keys, id, caller.language)),
      };
    });
    return fileOf(takeout, format, caller.language, timeZone);
  }

  /** What was done for the person, and who looked at what was hidden of them. */
  private async serviceOf(
    transaction: Transaction,
    scope: TenantScope,
    keys: TenantKeys,
    customerId: string,
    language: Language,
  ): Promise<Pick<Takeout, 'requests' | 'disclosures'>> {
    const rows = await this.rows.find(transaction, RequestEntity, { customerId }, 'registeredAt');
    const ids = rows.map(({ id }) => id);
    const steps = await this.rows.find(transaction, RequestStepEntity, { requestId: ids }, 'seq');
    const ratings = await this.rows.find(transaction, RequestRatingEntity, { requestId: ids }, 'round');
    const looks = await this.rows.find(transaction, AuditEventEntity, { subjectId: [customerId, ...ids], action: DISCLOSING }, 'at');
    const versions = new Map<string, GoverningVersion>();
    for (const { regulationVersionId: version } of rows)
      if (!versions.has(version)) versions.set(version, await this.provisions.version(scope, version));
    const requests = rows.map((request) => {
      const of = <Row extends { requestId: string }>(each: Row[]) => each.filter(({ requestId }) => requestId === request.id);
      const version = versions.get(request.regulationVersionId) as GoverningVersion;
      return requestOf({ request, steps: of(steps), ratings: of(ratings), version, keys, language });
    });
    const labels = new Map(
      rows.flatMap(({ itemKey, regulationVersionId }) => labelsOf(versions.get(regulationVersionId), itemKey, language)),
    );
    return { requests, disclosures: looks.map((look) => disclosureOf(look, labels, language)) };
  }
}

const labelsOf = (version: GoverningVersion | undefined, itemKey: string, language: Language) =>
  (version?.find('serviceItem', itemKey)?.body.fields ?? []).map(({ code, label }): [string, string] => [
    code,
    inLanguage(label, language),
  ]);

/** Who looked at what, in words. */
function disclosureOf(
  { at, actorName, action, changes, reason }: AuditEventEntity,
  labels: Map<string, string>,
  language: Language,
): Takeout['disclosures'][number] {
  const revealed = changes.find(({ field }) => field === 'revealed')?.after?.split(', ') ?? [action];
  const what = revealed.map((code) => (DISCLOSED[code] ? inLanguage(DISCLOSED[code], language) : (labels.get(code) ?? code)));
  return { at: at.toISOString(), by: actorName, what: what.join(language === 'en' ? ', ' : '、'), reason };
}

function personOf(keys: TenantKeys, customer: CustomerEntity): Takeout['person'] {
  return {
    number: customerNumber(customer.serial),
    name: customer.name,
    phone: clearContact(keys, customer, 'phone'),
    address: clearContact(keys, customer, 'address'),
    note: customer.note,
    onRecordSince: customer.createdAt.toISOString(),
  };
}

interface Told {
  request: RequestEntity;
  steps: RequestStepEntity[];
  ratings: RequestRatingEntity[];
  version: GoverningVersion;
  keys: TenantKeys;
  language: Language;
}

function requestOf({ request, steps, ratings, version, keys, language }: Told): TakenRequest {
  const procedure = procedureOf(version, request.procedureId);
  const state = (code: string) => inLanguage(stateOf(procedure, code).publicName, language);
  const clear = request.answers.map((answer) => ({ code: answer.code, value: clearAnswer(keys, request.id, answer) }));
  const item = version.find('serviceItem', request.itemKey);
  const level = ({ level: code, scaleId }: RequestRatingEntity) =>
    version
      .of('ratingScale')
      .find(({ id }) => id === scaleId)
      ?.body.levels.find((each) => each.code === code);
  return {
    number: requestNumber(request.day, Number(request.serial)),
    item: item ? inLanguage(item.name, language) : request.itemKey,
    summary: request.summary,
    description: request.description,
    state: state(request.state),
    registeredAt: request.registeredAt.toISOString(),
    closedAt: request.closedAt?.toISOString() ?? null,
    answers: answersOf(version, request.itemKey, clear, language).map(({ label, value }) => ({ label, value })),
    steps: steps.map(({ at, toState, note }) => ({ at: at.toISOString(), what: state(toState), note })),
    ratings: ratings.map((rating) => {
      const found = level(rating);
      return { at: rating.ratedAt.toISOString(), level: found ? inLanguage(found.name, language) : rating.level, comment: rating.comment };
    }),
  };
}

function fileOf(takeout: Takeout, format: TakeoutFormat, language: Language, timeZone: string): TakeoutFile {
  const name = `${takeout.person.number}-${takeout.exportedAt.slice(0, 10)}`;
  return format === TakeoutFormat.HTML
    ? { name: `${name}.html`, mediaType: 'text/html', content: takeoutPage(takeout, language, timeZone) }
    : { name: `${name}.json`, mediaType: 'application/json', content: JSON.stringify(takeout, null, 2) };
}
