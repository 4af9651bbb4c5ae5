import type { ApolloServerPlugin } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import { DomainError } from '@charter/kernel';
import { Inject, Injectable } from '@nestjs/common';
import { type ExecutionResult, Kind, type OperationDefinitionNode } from 'graphql';
import type { Caller } from '../auth/principal';
import type { ApiContext } from '../graphql/context';
import { holderOf } from '../graphql/context';
import { toApiError } from '../graphql/failure';
import { MUST_HAVE_KEY, keyOf } from '../graphql/idempotent';
import { OutboxRelay } from '../outbox/relay';
import { Door } from '../tenancy/door';
import { currentWhole } from '../tenancy/whole';
import { type Claim, IdempotencyLedger } from './ledger';

const HEADER = 'idempotency-key';
const KEY = /^[\x21-\x7e]{1,255}$/;

/** Mutations whose answer shows personal data: that they were done is kept, what they showed is not. */
const SHOWS_PERSONAL_DATA = /(Reveal|Export)$/;

/** Carries out a call that has an Idempotency-Key once, and answers every further sending with the first reply (O-5). */
@Injectable()
export class Idempotency {
  constructor(
    @Inject(Door) private readonly door: Door,
    @Inject(IdempotencyLedger) private readonly ledger: IdempotencyLedger,
    @Inject(OutboxRelay) private readonly relay: OutboxRelay,
  ) {}

  /** Claims the key before anything runs; answers at once when there is a reply already. */
  readonly plugin: ApolloServerPlugin<ApiContext> = {
    requestDidStart: async () => {
      let reply: Record<string, unknown> | undefined;
      return {
        didResolveOperation: async ({ operation, request, contextValue }) => {
          if (operation?.operation !== 'mutation') return;
          const call = `${request.operationName ?? ''}\n${JSON.stringify(request.variables ?? {})}\n${request.query ?? ''}`;
          try {
            const outcome = await this.begin(contextValue, operation, { call, named: keyOf(operation, request.variables ?? {}) });
            if (outcome && 'claim' in outcome) contextValue.once = (execute) => this.run(outcome.claim, contextValue.caller, execute);
            else reply = outcome?.reply;
          } catch (error) {
            throw toApiError(error as Error, contextValue.caller);
          }
        },
        responseForOperation: async () =>
          reply
            ? {
                http: { status: undefined, headers: new HeaderMap([['idempotency-replayed', 'true']]) },
                body: { kind: 'single', singleResult: reply },
              }
            : null,
      };
    },
  };

  private async begin(context: ApiContext, operation: OperationDefinitionNode, { call, named }: { call: string; named: unknown }) {
    const key = context.req.headers[HEADER] ?? named;
    if (key !== undefined) await known(context);
    const { caller } = context;
    if (!caller.principal) return undefined;
    if (key === undefined) return refuseWithout(caller, operation);
    const [field, ...more] = operation.selectionSet.selections;
    if (typeof key !== 'string' || !KEY.test(key) || field?.kind !== Kind.FIELD || more.length > 0)
      throw new DomainError('BAD_USER_INPUT', {}, 'Idempotency-Key');
    return this.ledger.claim({ scope: caller.principal.scope, key, call, keepsReply: !SHOWS_PERSONAL_DATA.test(field.name.value) });
  }

  private async run<Result extends ExecutionResult>(claim: Claim, caller: Caller, execute: () => Promise<Result>): Promise<Result> {
    const whole = this.door.whole(claim.scope);
    let result: Result;
    try {
      result = await currentWhole.run(whole, execute);
      if (!result.errors && !whole.wasRefused) {
        await whole.commit((transaction) => this.ledger.conclude(transaction, claim, { data: result.data }));
        this.relay.nudge(claim.scope);
        return result;
      }
    } catch (error) {
      await this.giveUp(claim, () => whole.rollback());
      throw toApiError(error as Error, caller);
    }
    await this.giveUp(claim, () => whole.rollback());
    return result;
  }

  private async giveUp(claim: Claim, rollback: () => Promise<void>): Promise<void> {
    await rollback();
    // a key that could not be given back is free again when its lease runs out
    await this.ledger.release(claim).catch(() => undefined);
  }
}

function refuseWithout({ principal }: Caller, { selectionSet }: OperationDefinitionNode): undefined {
  const names = selectionSet.selections.map((field) => (field.kind === Kind.FIELD ? field.name.value : ''));
  if (principal?.key && names.some((name) => MUST_HAVE_KEY.test(name) || name === ''))
    throw new DomainError('IDEMPOTENCY_KEY_REQUIRED', {}, 'Idempotency-Key');
  return undefined;
}

/** Who presents a key is known for certain before the key is claimed in their name. */
async function known(context: ApiContext): Promise<void> {
  const { presumption } = context;
  if (!presumption) return;
  const session = await presumption.settle();
  if (session !== presumption.session) context.caller = { ...context.caller, ...holderOf(session) };
  context.presumption = undefined;
}
