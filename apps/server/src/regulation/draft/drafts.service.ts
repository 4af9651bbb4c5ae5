import { DomainError, decodeId } from '@charter/kernel';
import { DRAFT_STEPS, type DraftAction, mergeContent } from '@charter/regulation';
import { OWN } from '@charter/templates';
import { Inject, Injectable } from '@nestjs/common';
import { uuidv7 } from 'uuidv7';
import { type Caller, memberCaller } from '../../core/auth/principal';
import type { TenantScope } from '../../core/tenancy/context';
import { Door } from '../../core/tenancy/door';
import { Rows } from '../../core/write/rows';
import { refuseMisfits } from '../../template';
import type { TemplateArrival } from '../arrival';
import { type Extension, TemplateExtensions } from '../extension.service';
import { Publication } from '../publication.service';
import { RegulationVersionEntity } from '../regulation.entity';
import { changedContent } from '../whole/changed';
import { DraftDesk } from './desk';
import { RegulationDraftEntity } from './draft.entity';
import type { RegulationDraftCreateInput, RegulationDraftStepInput } from './draft.graphql';

/** Revisions from their beginning to their review (P-1.1); publishing them is `DraftPublishing`'s. */
@Injectable()
export class Drafts {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(Rows) private readonly rows: Rows,
    @Inject(Publication) private readonly publication: Publication,
    @Inject(DraftDesk) private readonly desk: DraftDesk,
    @Inject(TemplateExtensions) private readonly extensions: TemplateExtensions,
  ) {}

  /** Begins a revision from the latest version, or from that version and a template, with what is given in its place. */
  async create(caller: Caller, input: RegulationDraftCreateInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    const regulationId = decodeId('reg', input.regulationId);
    if (!regulationId) throw new DomainError('NOT_FOUND');
    const extension = await this.extension(principal.scope, regulationId, input);
    return this.door.write(principal.scope, async (transaction) => {
      const baseId = extension?.versionId ?? (await this.publication.latest(transaction, regulationId)).id;
      const [base] = await this.rows.find(transaction, RegulationVersionEntity, { id: baseId });
      if (!base) throw new DomainError('NOT_FOUND');
      const content = extension?.template ?? (await this.publication.content(transaction, base.id));
      const at = new Date(now);
      const title = { ...base.title, ...input.title };
      const draft = {
        id: uuidv7(),
        regulationId,
        baseId: base.id,
        title,
        reason: input.reason?.trim() || null,
        state: 'drafting' as const,
        arrival: extension ? arrivalOf(extension) : null,
      };
      this.rows.insert(transaction, RegulationDraftEntity, { ...draft, createdById: principal.member.id, createdAt: at, updatedAt: at });
      await this.desk.store(transaction, draft.id, changedContent(content, input));
      this.desk.record(
        transaction,
        caller,
        draft,
        { action: 'create', after: { title, reason: draft.reason, ...(input.template ? { template: input.template } : {}) } },
        now,
      );
      return draft.id;
    });
  }

  private async extension(scope: TenantScope, regulationId: string, input: RegulationDraftCreateInput): Promise<Extension | undefined> {
    const { template, decisions, articles } = input;
    if (!template) return undefined;
    if (articles) throw new DomainError('FIELD_INVALID', { field: { zh: '条款', en: 'articles' } }, 'articles');
    const extension = await this.extensions.of(scope, regulationId, { template, decisions });
    refuseMisfits(extension, decisions);
    return extension;
  }

  /** Sends to review, approves, or discards. */
  step(caller: Caller, action: DraftAction, input: RegulationDraftStepInput, reason?: string, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    return this.door.write(principal.scope, async (transaction) => {
      const draft = await this.desk.open(transaction, input.id, input.expectedVersion);
      await this.desk.contentFor(transaction, action, draft);
      const state = DRAFT_STEPS[action].to;
      this.rows.update(transaction, RegulationDraftEntity, { id: draft.id }, { state, updatedAt: new Date(now) });
      const act = { action, reason: reason ?? (input.note?.trim() || undefined), before: { state: draft.state }, after: { state } };
      this.desk.record(transaction, caller, draft, act, now);
      return draft.id;
    });
  }

  /** Sends back to whoever drafts it, with the reason. */
  giveBack(caller: Caller, input: RegulationDraftStepInput & { reason: string }): Promise<string> {
    const reason = input.reason.trim();
    if (reason === '') throw new DomainError('REASON_REQUIRED', {}, 'reason');
    return this.step(caller, 'return', input, reason);
  }

  /** Takes in what was published since the revision was begun. */
  merge(caller: Caller, input: RegulationDraftStepInput, now = Date.now()): Promise<string> {
    const { principal } = memberCaller(caller);
    return this.door.write(principal.scope, async (transaction) => {
      const draft = await this.desk.open(transaction, input.id, input.expectedVersion);
      const ours = await this.desk.contentFor(transaction, 'merge', draft);
      const base = await this.publication.content(transaction, draft.baseId);
      const latest = await this.publication.latest(transaction, draft.regulationId);
      const { conflicts, ...merged } = mergeContent(base, ours, await this.publication.content(transaction, latest.id));
      await this.desk.store(transaction, draft.id, merged);
      this.rows.update(transaction, RegulationDraftEntity, { id: draft.id }, { baseId: latest.id, conflicts, updatedAt: new Date(now) });
      this.desk.record(transaction, caller, draft, { action: 'merge', after: { version: latest.number, conflicts } }, now);
      return draft.id;
    });
  }
}

function arrivalOf({ templates, decisions, departments, roles }: Extension): TemplateArrival {
  return { templates: templates.filter((code) => code !== OWN), decisions, departments, roles };
}
