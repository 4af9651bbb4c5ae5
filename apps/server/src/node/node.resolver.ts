import { ID_PREFIXES, type IdKind, decodeId, kindOfId } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Field, ObjectType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { auditShape } from '../audit';
import { type Caller, memberCaller, readerOf } from '../core/auth/principal';
import { Watch } from '../core/auth/watch';
import type { ApiContext } from '../core/graphql/context';
import { Node } from '../core/graphql/node.graphql';
import { AnyMember } from '../core/permission/declare';
import { Live, type LiveEvent } from '../core/outbox/live';
import { Replay, cursorOf } from '../core/outbox/replay';
import { Reads } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import type { Shape } from '../core/read/shape';
import { customerShape } from '../customer';
import { filingShape } from '../filing';
import { questionShape } from '../interpretation';
import { noticeShape } from '../notification';
import { apiKeyShape, deliveryShape, webhookShape } from '../integration';
import { departmentShape, memberShape, roleShape } from '../organisation';
import { objectionShape, postingShape } from '../posting';
import { draftCommentShape, draftShape, provisionShape, regulationShape, versionShape } from '../regulation';
import { requestShape } from '../service';

/** What an id may lead to, with the right to read it; none where the rows themselves say who may see them. */
const SHAPES: Partial<Record<IdKind, { shape: Shape; right?: string }>> = {
  Request: { shape: requestShape, right: 'Request' },
  Customer: { shape: customerShape, right: 'Customer' },
  Department: { shape: departmentShape, right: 'Department' },
  Member: { shape: memberShape, right: 'Member' },
  Role: { shape: roleShape, right: 'Role' },
  Regulation: { shape: regulationShape, right: 'Regulation' },
  RegulationVersion: { shape: versionShape, right: 'Regulation' },
  RegulationDraft: { shape: draftShape, right: 'RegulationDraft' },
  DraftComment: { shape: draftCommentShape, right: 'RegulationDraft' },
  Filing: { shape: filingShape, right: 'Filing' },
  ArticleQuestion: { shape: questionShape, right: 'Regulation' },
  Provision: { shape: provisionShape, right: 'Regulation' },
  Posting: { shape: postingShape, right: 'Posting' },
  Objection: { shape: objectionShape, right: 'Posting' },
  ApiKey: { shape: apiKeyShape, right: 'ApiKey' },
  Notice: { shape: noticeShape },
  Webhook: { shape: webhookShape, right: 'Webhook' },
  WebhookDelivery: { shape: deliveryShape, right: 'Webhook' },
  AuditEvent: { shape: auditShape, right: 'AuditEvent' },
};

@ObjectType({ description: 'Something changed; read it again (变更通知)' })
export class ChangeEvent {
  @Field({ description: 'request.created, request.stepped, request.rated …' }) topic!: string;
  @Field(() => ID) id!: string;
  @Field(() => Date) at!: string;
  @Field({ description: 'Where it lies in the stream: the argument since goes on after it' }) cursor!: string;
}

/** Objects by their id, and notice of their changes. */
@Resolver()
export class NodeResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Live) private readonly live: Live,
    @Inject(Replay) private readonly replay: Replay,
    @Inject(Watch) private readonly watch: Watch,
  ) {}

  @AnyMember()
  @Query(() => Node, { nullable: true, description: 'Any object by its id; null when it does not exist or may not be seen' })
  async node(
    @Args('id', { type: () => ID }) id: string,
    @Context() { caller }: ApiContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    const kind = kindOfId(id);
    const found = kind && SHAPES[kind];
    const uuid = kind && decodeId(ID_PREFIXES[kind], id);
    if (!found || !uuid || !mayLookFor(caller, found.right)) return null;
    const row = await this.reads.one(readerOf(caller), found.shape, uuid, selectedFrom(info, found.shape.type));
    return row && { __typename: found.shape.type, id, ...row };
  }

  @AnyMember()
  @Subscription(() => ChangeEvent, {
    description: 'Changes of objects the caller may see, as they happen (实时变更)',
    resolve: (event: ChangeEvent) => event,
  })
  changes(
    @Args('since', { type: () => String, nullable: true, description: 'Cursor of the last change heard; up to 7 days back' })
    since: string | null | undefined,
    @Context() { caller, req }: ApiContext,
  ): AsyncGenerator<ChangeEvent> {
    const { scope } = memberCaller(caller).principal;
    const missed = since ? this.replay.since(scope, since) : undefined;
    const aborting = new AbortController();
    req.raw.once('close', () => aborting.abort());
    this.watch.keep(caller, req, aborting);
    return this.visible(caller, heard(missed, this.live.events(scope, aborting.signal)));
  }

  private async *visible(caller: Caller, events: AsyncGenerator<LiveEvent>): AsyncGenerator<ChangeEvent> {
    for await (const event of events) {
      const { topic, subject, subjectId, at } = event;
      const found = SHAPES[subject as IdKind];
      const prefix = ID_PREFIXES[subject as IdKind];
      if (!found || !prefix || !mayLookFor(caller, found.right)) continue;
      if (await this.reads.sees(readerOf(caller), found.shape, subjectId))
        yield { topic, id: `${prefix}_${subjectId.replaceAll('-', '')}`, at, cursor: cursorOf(event) };
    }
  }
}

const mayLookFor = (caller: Caller, right: string | undefined) => right === undefined || readerOf(caller).ability.can('read', right);

/** What was missed, then what happens; listened to from the beginning, so that nothing falls between the two. */
async function* heard(missed: AsyncGenerator<LiveEvent> | undefined, live: AsyncGenerator<LiveEvent>): AsyncGenerator<LiveEvent> {
  const told = new Set<string>();
  if (missed)
    for await (const event of missed) {
      told.add(event.serial);
      yield event;
    }
  for await (const event of live) if (!told.delete(event.serial)) yield event;
}
