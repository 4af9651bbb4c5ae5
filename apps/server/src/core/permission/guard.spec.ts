import { DomainError } from '@charter/kernel';
import { ExecutionContextHost } from '@nestjs/core/helpers/execution-context-host.js';
import { Reflector } from '@nestjs/core';
import type { ApiContext } from '../graphql/context';
import { Allow, AnyMember, Anyone, SignedIn, Visitor } from './declare';
import { PermissionGuard } from './guard';

class Fields {
  @Anyone() anyone(): void {}
  @SignedIn() account(): void {}
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
} as unknown as Record<string, ApiContext>;

function decide(field: keyof Fields, who: string): string {
  const host = new ExecutionContextHost([{}, {}, callers[who], {}], Fields, Fields.prototype[field]);
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
    ['anyone', { nobody: LET, visitor: LET, account: LET, member: LET, reader: LET }],
    ['account', { nobody: NO_ONE, visitor: NO_ONE, account: LET, member: LET, reader: LET }],
    ['member', { nobody: NO_ONE, visitor: NO_ONE, account: NO, member: LET, reader: LET }],
    ['permitted', { nobody: NO_ONE, visitor: NO_ONE, account: NO, member: NO, reader: LET }],
    ['visitor', { nobody: NONE, visitor: LET, account: NONE, member: NONE, reader: NONE }],
    ['undeclared', { nobody: NO, visitor: NO, account: NO, member: NO, reader: NO }],
  ] as const)('lets the right callers to a field for %s', (field, expected) => {
    expect(Object.fromEntries(Object.keys(callers).map((who) => [who, decide(field, who)]))).toEqual(expected);
  });
});
