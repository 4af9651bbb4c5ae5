import { ID_PREFIXES, type IdKind, decodeId, kindOfId } from '@charter/kernel';
import { Inject } from '@nestjs/common';
import { Args, Context, ID, Info, Query, Resolver, Subscription } from '@nestjs/graphql';
import { Field, ObjectType } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { auditShape } from '../audit';
import { memberCaller, readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Node } from '../core/graphql/node.graphql';
import { AnyMember } from '../core/permission/declare';
import { Live } from '../core/outbox/live';
import { Reads } from '../core/read/reads';
import { selectedFrom } from '../core/read/selection';
import type { Shape } from '../core/read/shape';
import { customerShape } from '../customer';
import { noticeShape } from '../notification';
import { apiKeyShape, deliveryShape, webhookShape } from '../integration';
import { departmentShape, memberShape, roleShape } from '../organisation';
import { provisionShape, regulationShape, versionShape } from '../regulation';
import { requestShape } from '../service';

/** What an id may lead to, with the right to read it where the rows themselves are not restricted. */
const SHAPES: Partial<Record<IdKind, { shape: Shape; right: string }>> = {
  Request: { shape: requestShape, right: 'Request' },
  Customer: { shape: customerShape, right: 'Customer' },
  Department: { shape: departmentShape, right: 'Department' },
  Member: { shape: memberShape, right: 'Member' },
  Role: { shape: roleShape, right: 'Role' },
  Regulation: { shape: regulationShape, right: 'Regulation' },
  RegulationVersion: { shape: versionShape, right: 'Regulation' },
  Provision: { shape: provisionShape, right: 'Regulation' },
  ApiKey: { shape: apiKeyShape, right: 'ApiKey' },
  Notice: { shape: noticeShape, right: 'Request' },
  Webhook: { shape: webhookShape, right: 'Webhook' },
  WebhookDelivery: { shape: deliveryShape, right: 'Webhook' },
  AuditEvent: { shape: auditShape, right: 'AuditEvent' },
};

@ObjectType({ description: 'Something changed; read it again (变更通知)' })
export class ChangeEvent {
  @Field({ description: 'request.created, request.stepped, request.rated …' }) topic!: string;
  @Field(() => ID) id!: string;
  @Field(() => Date) at!: string;
}

/** Objects by their id, and notice of their changes. */
@Resolver()
export class NodeResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(Live) private readonly live: Live,
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
    if (!found || !uuid || !readerOf(caller).ability.can('read', found.right)) return null;
    const row = await this.reads.one(readerOf(caller), found.shape, uuid, selectedFrom(info, found.shape.type));
    return row && { __typename: found.shape.type, id, ...row };
  }

  @AnyMember()
  @Subscription(() => ChangeEvent, {
    description: 'Changes of objects the caller may see, as they happen (实时变更)',
    resolve: (event: ChangeEvent) => event,
  })
  async *changes(@Context() { caller, req }: ApiContext): AsyncGenerator<ChangeEvent> {
    const { scope } = memberCaller(caller).principal;
    const aborting = new AbortController();
    req.raw.once('close', () => aborting.abort());
    for await (const { topic, subject, subjectId, at } of this.live.events(scope.tenant, aborting.signal)) {
      const found = SHAPES[subject as IdKind];
      const prefix = ID_PREFIXES[subject as IdKind];
      if (!found || !prefix || !readerOf(caller).ability.can('read', found.right)) continue;
      if (await this.reads.sees(readerOf(caller), found.shape, subjectId))
        yield { topic, id: `${prefix}_${subjectId.replaceAll('-', '')}`, at };
    }
  }
}
