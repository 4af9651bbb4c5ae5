import { DomainError, USUAL_TIME_ZONE, localDateOf } from '@charter/kernel';
import { type PostingKind, isTakenFromRegulation, maskPersonal } from '@charter/quality';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type Caller, memberCaller } from '../core/auth/principal';
import { OutboxRelay } from '../core/outbox/relay';
import { Door } from '../core/tenancy/door';
import { Rows } from '../core/write/rows';
import { searchTextOf } from '../core/write/search-text';
import { readBody, readPeriod, readTitle, refuseStep } from './content';
import { type InHand, PostingDesk } from './desk';
import { PostingEntity } from './posting.entity';
import type { PostingCreateInput, PostingDraftInput, PostingUpdateInput } from './posting-input.graphql';
import { PostingSources, type Snapshot } from './source';

const factsOf = ({ posting, unanswered }: InHand) => ({ state: posting.state, endsAt: posting.endsAt?.getTime() ?? null, unanswered });

/** Drafts of postings (公示, Q-2.4): written, or taken from what is in force; nothing of them is public yet. */
@Injectable()
export class Postings {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
    @Inject(PostingDesk) private readonly desk: PostingDesk,
    @Inject(PostingSources) private readonly sources: PostingSources,
  ) {}

  async create(caller: Caller, input: PostingCreateInput, now = Date.now()): Promise<string> {
    const { scope, member } = memberCaller(caller).principal;
    const kind: PostingKind = input.kind;
    const source = this.sources.of(kind);
    const content = source ? await source.snapshot(scope, now) : written(input);
    const { title, body, regulationVersionId } = content;
    const terms = {
      periodValue: readPeriod(input.periodValue),
      periodUnit: input.periodUnit,
      namedObjections: input.namedObjections ?? false,
    };
    const id = uuidv7();
    await this.door.write(scope, async (transaction) => {
      this.rows.insert(transaction, PostingEntity, {
        id,
        day: localDateOf(now, USUAL_TIME_ZONE),
        kind,
        title,
        body,
        regulationVersionId,
        ...terms,
        state: 'draft',
        searchText: searchTextOf('thing', title.zh, title.en),
        createdById: member.id,
        createdAt: new Date(now),
      });
      this.desk.tell(transaction, caller, { id, title }, { action: 'create', after: { kind, title: title.zh, ...terms } }, now);
    });
    this.relay.nudge(scope);
    return id;
  }

  update(caller: Caller, input: PostingUpdateInput, now = Date.now()): Promise<string> {
    return this.desk.change(
      caller,
      input,
      async (inHand) => {
        const { posting, may, transaction } = inHand;
        refuseStep('edit', factsOf(inHand), may, now);
        const byHand = !this.sources.of(posting.kind);
        if (!byHand && (input.title || input.body)) throw fromItsSource(input.title ? 'title' : 'body');
        const after = {
          title: input.title ? readTitle(input.title) : posting.title,
          body: input.body ? readBody(input.body) : posting.body,
          periodValue: readPeriod(input.periodValue ?? posting.periodValue),
          periodUnit: input.periodUnit ?? posting.periodUnit,
          namedObjections: input.namedObjections ?? posting.namedObjections,
        };
        this.rows.update(
          transaction,
          PostingEntity,
          { id: posting.id },
          { ...after, searchText: searchTextOf('thing', after.title.zh, after.title.en) },
        );
        return { action: 'update', before: recorded(posting), after: recorded(after) };
      },
      now,
    );
  }

  /** Takes the content anew from its source. */
  async refresh(caller: Caller, input: PostingDraftInput, now = Date.now()): Promise<string> {
    const { scope } = memberCaller(caller).principal;
    return this.desk.change(
      caller,
      input,
      async (inHand) => {
        const { posting, may, transaction } = inHand;
        refuseStep('edit', factsOf(inHand), may, now);
        const source = this.sources.of(posting.kind);
        if (!source) throw new DomainError('RULE_VIOLATION', { rule: BY_HAND }, 'id');
        const { title, body, regulationVersionId } = await source.snapshot(scope, now);
        this.rows.update(transaction, PostingEntity, { id: posting.id }, { title, body, regulationVersionId });
        return { action: 'refresh', before: recorded(posting), after: recorded({ ...posting, title }) };
      },
      now,
    );
  }

  /** Masks what the draft tells of persons. */
  mask(caller: Caller, input: PostingDraftInput, now = Date.now()): Promise<string> {
    return this.desk.change(
      caller,
      input,
      async (inHand) => {
        const { posting, may, transaction } = inHand;
        refuseStep('edit', factsOf(inHand), may, now);
        if (isTakenFromRegulation(posting.kind)) throw fromItsSource('id');
        const { zh, en } = posting.body;
        const body = { zh: maskPersonal(zh), ...(en === undefined ? {} : { en: maskPersonal(en) }) };
        this.rows.update(transaction, PostingEntity, { id: posting.id }, { body });
        // what was masked is not kept in the trail either
        return { action: 'mask', after: { masked: true } };
      },
      now,
    );
  }
}

const BY_HAND = {
  zh: '这类公示的内容由人工填写，没有可更新的来源。',
  en: 'The content of this kind is written by hand; there is nothing to take it from.',
};

function fromItsSource(field: string): DomainError {
  const rule = {
    zh: '这类公示的内容取自现行制度，不能手工修改。',
    en: 'The content of this kind is taken from the regulation in force and not written by hand.',
  };
  return new DomainError('RULE_VIOLATION', { rule }, field);
}

function written(input: Pick<PostingCreateInput, 'title' | 'body'>): Snapshot {
  return { title: readTitle(input.title), body: readBody(input.body), regulationVersionId: null };
}

/** What the trail keeps of a draft: not its content, which may still hold what has to be masked. */
function recorded({
  title,
  periodValue,
  periodUnit,
  namedObjections,
}: Pick<PostingEntity, 'title' | 'periodValue' | 'periodUnit' | 'namedObjections'>) {
  return { title: title.zh, periodValue, periodUnit, namedObjections };
}
