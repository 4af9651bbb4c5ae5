import { DomainError } from '@charter/kernel';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { Reflector } from '@nestjs/core';
import type { ApiContext } from '../graphql/context';
import type { GraphQLResolveInfo } from 'graphql';
import { Allow, AnyMember, Anyone, SignedIn, Visitor } from './declare';
import { PermissionGuard } from './guard';

class Fields {
  @Anyone() anyone(): void {}
  @SignedIn() account(): void {}
  @SignedIn({ keys: true }) viewer(): void {}
  @AnyMember() member(): void {}
  @Allow('read', 'Request') permitted(): void {}
  @Visitor() visitor(): void {}
  undeclared(): void {}
}

const account = { id: 'a', email: 'a@a.example', name: 'A', locale: 'zh' };
const principal = (allowed: boolean) => ({ ability: { can: () => allowed } });
const callers = {
  nobody: { caller: {} },
  visitor: { caller: {}, visited: {} },
  account: { caller: { account } },
  member: { caller: { account, principal: principal(false) } },
  reader: { caller: { account, principal: principal(true) } },
  key: { caller: { account, principal: { ...principal(true), key: {} } } },
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
const [NO_ONE, NO, NONE] = ['UNAUTHENTICATED', 'FORBIDDEN', 'NOT_FOUND'];

describe('the guard of root fields', () => {
  it.each([
    ['anyone', { nobody: LET, visitor: LET, account: LET, member: LET, reader: LET, key: LET }],
    ['account', { nobody: NO_ONE, visitor: NO_ONE, account: LET, member: LET, reader: LET, key: NO }],
    ['viewer', { nobody: NO_ONE, visitor: NO_ONE, account: LET, member: LET, reader: LET, key: LET }],
    ['member', { nobody: NO_ONE, visitor: NO_ONE, account: NO, member: LET, reader: LET, key: LET }],
    ['permitted', { nobody: NO_ONE, visitor: NO_ONE, account: NO, member: NO, reader: LET, key: LET }],
    ['visitor', { nobody: NONE, visitor: LET, account: NONE, member: NONE, reader: NONE, key: NONE }],
    ['undeclared', { nobody: NO, visitor: NO, account: NO, member: NO, reader: NO, key: NO }],
  ] as const)('lets the right callers to a field for %s', (field, expected) => {
    expect(Object.fromEntries(Object.keys(callers).map((who) => [who, decide(field, who)]))).toEqual(expected);
  });

  it('lets a key change nothing that no scope names', () => {
    expect(decide('member', 'key', 'Mutation')).toBe(NO);
    expect(decide('member', 'member', 'Mutation')).toBe(LET);
    expect(decide('permitted', 'key', 'Mutation')).toBe(LET);
  });
});
