import { DomainError } from '@charter/kernel';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { Reflector } from '@nestjs/core';
import type { ApiContext } from '../graphql/context';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, AnyMember, Anyone, Operator, SignedIn, Visitor } from './declare';
import { PermissionGuard } from './guard';

class Fields {
  @Anyone() anyone(): void {}
  @SignedIn() account(): void {}
  @SignedIn({ keys: true }) viewer(): void {}
  @AnyMember() member(): void {}
  @Allow('read', 'Request') permitted(): void {}
  @Visitor() visitor(): void {}
  @Operator() operator(): void {}
  undeclared(): void {}
}

const account = { id: 'a', email: 'a@a.example', name: 'A', locale: 'zh' };
const principal = (allowed: boolean) => ({
  ability: { can: (action: string, subject: string) => allowed && `${action} ${subject}` === 'read Request' },
});
const callers = {
  nobody: { caller: {} },
  visitor: { caller: {}, visited: {} },
  account: { caller: { account } },
  member: { caller: { account, principal: principal(false) } },
  reader: { caller: { account, principal: principal(true) } },
  key: { caller: { account, principal: { ...principal(true), key: {} } } },
  operator: { caller: { account, operator: {} } },
  suspended: { caller: { account, closed: 'TENANT_SUSPENDED' } },
  stranded: { caller: {}, visited: { closed: 'TENANT_UNAVAILABLE' } },
} as unknown as Record<string, ApiContext>;

function decide(field: keyof Fields, who: string, root = 'Query'): string {
  const info = { parentType: { name: root } } as GraphQLResolveInfo;
  const host = new ExecutionContextHost([{}, {}, callers[who], info], Fields, Fields.prototype[field]);
  host.setType('graphql');
  try {
    return String(new PermissionGuard(new Reflector()).canActivate(host));
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
}

const LET = 'true';
const [NO_ONE, NO, NONE, SHUT] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND', 'TENANT_SUSPENDED'];

describe('the guard of root fields', () => {
  it.each([
    ['anyone', [LET, LET, LET, LET, LET, LET, LET, LET, LET]],
    ['account', [NO_ONE, NO_ONE, LET, LET, LET, NO, LET, LET, NO_ONE]],
    ['viewer', [NO_ONE, NO_ONE, LET, LET, LET, LET, LET, LET, NO_ONE]],
    ['member', [NO_ONE, NO_ONE, NO, LET, LET, LET, NO, SHUT, NO_ONE]],
    ['permitted', [NO_ONE, NO_ONE, NO, NO, LET, LET, NO, SHUT, NO_ONE]],
    ['visitor', [NONE, LET, NONE, NONE, NONE, NONE, NONE, NONE, 'TENANT_UNAVAILABLE']],
    ['operator', [NO_ONE, NO_ONE, NO, NO, NO, NO, LET, NO, NO_ONE]],
    ['undeclared', [NO, NO, NO, NO, NO, NO, NO, NO, NO]],
  ] as const)('lets the right callers to a field for %s', (field, expected) => {
    const names = Object.keys(callers);
    expect(names.map((who) => [who, decide(field, who)])).toEqual(names.map((who, place) => [who, expected[place]]));
  });

  it('lets a key change nothing that no scope names', () => {
    expect(decide('member', 'key', 'Mutation')).toBe(NO);
    expect(decide('member', 'member', 'Mutation')).toBe(LET);
    expect(decide('permitted', 'key', 'Mutation')).toBe(LET);
  });

  it('leaves routes that are no GraphQL to themselves', () => {
    const host = new ExecutionContextHost([{}], Fields, Fields.prototype.undeclared);
    host.setType('http');
    expect(new PermissionGuard(new Reflector()).canActivate(host)).toBe(true);
  });
});
