import { DomainError } from '@charter/kernel';
import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Caller } from '../auth/principal';
import type { ApiContext, Visited } from '../graphql/context';
import { DEMAND, type Demand } from './declare';

type MemberDemand = Exclude<Demand, { who: 'anyone' | 'visitor' | 'operator' }>;

/** Decides about every root field before its resolver runs; a field without a declaration is closed. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(@Inject(Reflector) private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'graphql') return true;
    const demand = this.reflector.get<Demand | undefined>(DEMAND, context.getHandler());
    const api = GqlExecutionContext.create(context);
    const { caller, visited } = api.getContext<ApiContext>();
    if (!demand) throw new DomainError('FORBIDDEN');
    if (demand.who === 'anyone') return true;
    if (demand.who === 'visitor') return isServed(visited);
    if (!caller.account) throw new DomainError('UNAUTHENTICATED');
    if (demand.who === 'operator') return isOperator(caller);
    if (!isOpenTo(caller, demand, api.getInfo<GraphQLResolveInfo>())) throw new DomainError(caller.closed ?? 'FORBIDDEN');
    return true;
  }
}

function isOpenTo({ principal }: Caller, demand: MemberDemand, info: GraphQLResolveInfo): boolean {
  if (principal?.key && isClosedToKeys(demand, info)) return false;
  if (demand.who === 'account') return true;
  return principal !== undefined && (demand.who !== 'permitted' || principal.ability.can(demand.action, demand.subject));
}

/** A key stands for work in the organisation: not for the person who made it, nor for changes that no scope names. */
function isClosedToKeys(demand: MemberDemand, { parentType }: GraphQLResolveInfo): boolean {
  if (demand.who === 'account') return !demand.keys;
  return demand.who === 'member' && parentType.name === 'Mutation';
}

function isOperator({ operator }: Caller): true {
  if (!operator) throw new DomainError('FORBIDDEN');
  return true;
}

function isServed(visited: Visited | undefined): true {
  if (!visited) throw new DomainError('NOT_FOUND');
  if (visited.closed) throw new DomainError(visited.closed);
  return true;
}
