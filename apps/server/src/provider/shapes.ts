import { type Shape, columns, many, one, sql } from '../core/read/shape';
import { departmentShape, memberShape, roleShape } from '../organisation';
import { SignInPolicyEntity } from './policy.entity';

export const signInPolicyShape: Shape = {
  type: 'SignInPolicy',
  entity: SignInPolicyEntity,
  fields: {
    ...columns('version', 'issuer', 'clientId', 'domains', 'offered', 'provision', 'providerOnly', 'secondFactor', 'secondFactorFrom'),
    hasSecret: sql(({ column: at }) => `${at('clientSecret')} is not null`),
    role: one(() => roleShape, 'roleId'),
    department: one(() => departmentShape, 'departmentId'),
    emergencyMembers: many(() => memberShape, {
      where: (parent, child) => `${parent.column('emergencyMemberIds')} ? ${child('id')}::text`,
      orderBy: (child) => `${child('name')}, ${child('id')}`,
    }),
  },
  needs: { redirectUrl: [], signInUrl: [] },
};
