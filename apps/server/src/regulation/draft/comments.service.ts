import { DomainError, decodeId } from '@charter/kernel';
import type { Content } from '@charter/regulation';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type Caller, memberCaller } from '../../core/auth/principal';
import { Door } from '../../core/tenancy/door';
import { Rows } from '../../core/write/rows';
import { DraftDesk } from './desk';
import { DraftCommentEntity, RegulationDraftEntity } from './draft.entity';
import type { DraftCommentSettleInput, RegulationDraftCommentInput } from './draft.graphql';

const LONGEST = 2000;

/** Remarks of those who draft and review (P-1.1 审阅意见); they stay with the draft. */
@Injectable()
export class DraftComments {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(DraftDesk) private readonly desk: DraftDesk,
  ) {}

  add(caller: Caller, { draftId, place, text }: RegulationDraftCommentInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const words = text.trim();
    if (words === '') throw new DomainError('FIELD_REQUIRED', { field: { zh: '意见', en: 'remark' } }, 'text');
    if (words.length > LONGEST) throw new DomainError('FIELD_INVALID', { field: { zh: '意见', en: 'remark' } }, 'text');
    return this.door.write(principal.scope, async (transaction) => {
      const draft = await this.desk.open(transaction, draftId);
      if (place) refuseUnknown(place, await this.desk.content(transaction, draft.id));
      const comment = { id: uuidv7(), draftId: draft.id, place: place ?? null, text: words };
      this.rows.insert(transaction, DraftCommentEntity, { ...comment, authorId: principal.member.id, at: new Date(now) });
      this.desk.record(transaction, caller, draft, { action: 'comment', after: { place: comment.place, text: words } }, now);
      return draft.id;
    });
  }

  settle(caller: Caller, { id: publicId, settled }: DraftCommentSettleInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const id = decodeId('rmk', publicId);
    if (!id) throw new DomainError('NOT_FOUND');
    return this.door.write(principal.scope, async (transaction) => {
      const comment = await this.rows.lock(transaction, DraftCommentEntity, id);
      if (!comment) throw new DomainError('NOT_FOUND');
      const settledAt = settled ? new Date(now) : null;
      this.rows.update(transaction, DraftCommentEntity, { id }, { settledAt });
      const [draft] = await this.rows.find(transaction, RegulationDraftEntity, { id: comment.draftId });
      if (!draft) throw new DomainError('NOT_FOUND');
      this.desk.record(transaction, caller, draft, { action: settled ? 'settle' : 'reopen', after: { text: comment.text } }, now);
      return draft.id;
    });
  }
}

/** @throws DomainError FIELD_INVALID when the draft has no such article or provision. */
function refuseUnknown(place: string, { articles, provisions }: Content): void {
  const known = articles.some(({ key }) => place === `article/${key}`) || provisions.some(({ kind, key }) => place === `${kind}/${key}`);
  if (!known) throw new DomainError('FIELD_INVALID', { field: { zh: '所指条款', en: 'place' } }, 'place');
}
