import { Inject } from '@nestjs/common';
import { Args, Context, Info, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { memberCaller, readerOf } from '../core/auth/principal';
import type { ApiContext } from '../core/graphql/context';
import { Allow } from '../core/permission/declare';
import { Reads, selectedBelow } from '../core/read/reads';
import { type Selected, selectedFrom } from '../core/read/selection';
import type { Settings } from '../core/settings';
import { SETTINGS } from '../core/settings-token';
import { redirectUrlOf } from './entry.service';
import { SignInPolicy, SignInPolicyPayload, SignInPolicyUpdateInput } from './policy.graphql';
import { NOTHING_LAID_DOWN, SignInPolicies } from './policy.service';
import { signInPolicyShape } from './shapes';

type Call = Pick<ApiContext, 'caller'>;

/** How members sign in (O-1), for whoever may change the organisation. */
@Resolver(() => SignInPolicy)
export class SignInPolicyResolver {
  constructor(
    @Inject(Reads) private readonly reads: Reads,
    @Inject(SignInPolicies) private readonly policies: SignInPolicies,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  @Allow('update', 'Organisation')
  @Query(() => SignInPolicy, { description: 'How members sign in (登录方式)' })
  signInPolicy(@Context() call: ApiContext, @Info() info: GraphQLResolveInfo): Promise<object> {
    return this.shown(call, selectedFrom(info, 'SignInPolicy'));
  }

  @Allow('update', 'Organisation')
  @Mutation(() => SignInPolicyPayload, { description: 'Changes how members sign in (设置登录方式)' })
  async signInPolicyUpdate(@Args('input') input: SignInPolicyUpdateInput, @Context() call: ApiContext, @Info() info: GraphQLResolveInfo) {
    await this.policies.update(call.caller, input);
    return { signInPolicy: await this.shown(call, selectedBelow(info, 'SignInPolicyPayload', 'signInPolicy')), userErrors: [] };
  }

  @ResolveField(() => String)
  redirectUrl(@Context() { caller }: ApiContext): string {
    return redirectUrlOf(this.settings, memberCaller(caller).principal.organisation.slug);
  }

  @ResolveField(() => String)
  signInUrl(@Context() { caller }: ApiContext): string {
    return `${this.settings.publicUrl}/console/login?org=${memberCaller(caller).principal.organisation.slug}`;
  }

  private async shown({ caller }: Call, selected: Selected[]): Promise<object> {
    const { organisation } = memberCaller(caller).principal;
    const standing = await this.reads.one<object>(readerOf(caller), signInPolicyShape, organisation.id, selected);
    return standing ?? { ...NOTHING_LAID_DOWN, hasSecret: false, role: null, department: null, emergencyMembers: [] };
  }
}
