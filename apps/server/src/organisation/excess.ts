import { DomainError, type Grant, excessOf } from '@charter/kernel';
import type { Principal } from '../core/auth/principal';
import type { Subjects } from '../core/permission/subjects';

/** Nobody grants more than they hold. @throws DomainError GRANT_EXCEEDS */
export function refuseExcess(grants: Grant[], principal: Principal, subjects: Subjects, field: string): void {
  const [excess] = excessOf(grants, principal.grants, subjects.all);
  if (excess) throw new DomainError('GRANT_EXCEEDS', { grant: `${excess.subject}.${excess.action}` }, field);
}
