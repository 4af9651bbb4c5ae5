import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Account, OrganisationRef } from '../account';
import { Change } from '../core/graphql/history.graphql';
import { Node } from '../core/graphql/node.graphql';
import { LocalText, NamedCode } from '../core/graphql/text.graphql';

export enum Scope {
  ALL = 'all',
  DEPARTMENT_TREE = 'departmentTree',
  DEPARTMENT = 'department',
  OWN = 'own',
  ASSIGNED = 'assigned',
  RULE = 'rule',
}
registerEnumType(Scope, { name: 'Scope', description: 'Whose records a grant reaches (数据范围)' });

@ObjectType({ implements: () => [Node], description: 'Organisation (机构)' })
export class Organisation implements Node {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field({ description: 'Short address of its portal' }) slug!: string;
  @Field() kind!: string;
  @Field(() => String, { nullable: true }) phone!: string | null;
  @Field(() => String, { nullable: true, description: 'Service hours in words' }) hours!: string | null;
  @Field(() => Int) version!: number;
  @Field() portalUrl!: string;
  @Field(() => Date) createdAt!: string;
  @Field({ description: 'Made with sample data' }) sample!: boolean;
}

@ObjectType({ implements: () => [Node], description: 'Department (部门)' })
export class Department implements Node {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field() code!: string;
  @Field() name!: string;
  @Field(() => LocalText) names!: LocalText;
  @Field(() => Department, { nullable: true }) parent!: Department | null;
  @Field(() => Member, { nullable: true }) head!: Member | null;
  @Field() active!: boolean;
  @Field(() => Int) position!: number;
  @Field(() => Department, { nullable: true, description: 'Which took over when this one was closed' }) successor!: Department | null;
  @Field(() => Date, { nullable: true }) closedAt!: string | null;
  @Field(() => Int) memberCount!: number;
  @Field(() => [Change], { nullable: true }) history!: Change[] | null;
}

@ObjectType({ implements: () => [Node], description: 'Leave: a time in which no work is given to a member (请假)' })
export class Absence implements Node {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => Member, { nullable: true }) member!: Member | null;
  @Field(() => String, { nullable: true, description: 'annual, sick …; for the member and whoever may change them' }) kind!: string | null;
  @Field(() => Date) from!: string;
  @Field(() => Date, { description: 'Not included' }) until!: string;
  @Field(() => String, { nullable: true, description: 'For the member and whoever may change them' }) note!: string | null;
  @Field(() => Date, { nullable: true, description: 'Called off, or back early' }) endedAt!: string | null;
  @Field({ description: 'Whether it is now' }) current!: boolean;
  @Field(() => [Deputyship], { description: 'Who stands in meanwhile' }) deputies!: Deputyship[];
}

@ObjectType({ implements: () => [Node], description: 'One member stands in for another (代理)' })
export class Deputyship implements Node {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => Member, { nullable: true, description: 'Who is stood in for' }) member!: Member | null;
  @Field(() => Member, { nullable: true }) deputy!: Member | null;
  @Field(() => [Role], { description: 'What passes to the deputy' }) roles!: Role[];
  @Field(() => Date) from!: string;
  @Field(() => Date, { description: 'Not included' }) until!: string;
  @Field(() => String, { nullable: true }) reason!: string | null;
  @Field(() => Date, { nullable: true }) endedAt!: string | null;
  @Field({ description: 'Whether it is now' }) current!: boolean;
}

@ObjectType({ implements: () => [Node], description: 'Member: somebody of the organisation with a login (成员)' })
export class Member implements Node {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field() name!: string;
  @Field(() => String, { nullable: true }) email!: string | null;
  @Field(() => String, { nullable: true }) post!: string | null;
  @Field(() => Department, { nullable: true }) department!: Department | null;
  @Field(() => [Role], { nullable: true }) roles!: Role[] | null;
  @Field() active!: boolean;
  @Field({ description: 'Has not accepted the invitation yet' }) invited!: boolean;
  @Field(() => Date) joinedAt!: string;
  @Field(() => Int, { description: 'Requests assigned to the member that are not done' }) openRequestCount!: number;
  @Field(() => Absence, { nullable: true, description: 'The leave they are on now' }) absence!: Absence | null;
  @Field(() => [Change], { nullable: true }) history!: Change[] | null;
}

@ObjectType({ description: 'What and whose: the unit a role is made of (权限)' })
export class Grant {
  @Field() subject!: string;
  @Field(() => [String]) actions!: string[];
  @Field(() => [String], { nullable: true, description: 'All fields that are not sensitive when absent' }) fields!: string[] | null;
  @Field(() => Scope) scope!: Scope;
  @Field(() => String, { nullable: true, description: 'With the scope RULE: which records, in the rule language' }) rule!: string | null;
}

@ObjectType({ implements: () => [Node], description: 'Role (角色)' })
export class Role implements Node {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field() code!: string;
  @Field() name!: string;
  @Field(() => LocalText) names!: LocalText;
  @Field() builtIn!: boolean;
  @Field(() => [Grant]) grants!: Grant[];
  @Field(() => Int) memberCount!: number;
  @Field(() => [Change], { nullable: true }) history!: Change[] | null;
}

@ObjectType({ description: 'What a rule may ask for (规则字段)' })
export class RuleFieldInfo {
  @Field({ description: 'As rules write it: request.priority' }) name!: string;
  @Field() label!: string;
  @Field({ description: 'text, id, moment, number, yesno, or list of ids' }) type!: string;
  @Field(() => [NamedCode], { description: 'The values there are, where the list is closed' }) values!: NamedCode[];
  @Field(() => String, { nullable: true, description: 'The field that a role must show to ask for it' }) governedBy!: string | null;
}

@ObjectType({ description: 'What is wrong with a rule, and where in its text' })
export class RuleFault {
  @Field(() => Int) start!: number;
  @Field(() => Int) end!: number;
  @Field() message!: string;
}

@ObjectType({ description: 'What a role may be made of (可授权对象)' })
export class SubjectInfo {
  @Field() subject!: string;
  @Field() name!: string;
  @Field(() => [NamedCode]) actions!: NamedCode[];
  @Field(() => [NamedCode]) fields!: NamedCode[];
  @Field(() => [String], { description: 'Fields a grant must name to clear' }) sensitiveFields!: string[];
  @Field(() => [Scope]) scopes!: Scope[];
  @Field(() => [RuleFieldInfo], { description: 'Of the record; empty where there are no rules' }) ruleFields!: RuleFieldInfo[];
  @Field(() => [RuleFieldInfo], { description: 'Of whoever asks' }) callerFields!: RuleFieldInfo[];
}

@ObjectType({ description: 'Seat of an account in an organisation (机构成员身份)' })
export class Membership {
  @Field(() => OrganisationRef) organisation!: OrganisationRef;
  @Field() current!: boolean;
  @Field(() => Date, { nullable: true }) lastUsedAt!: string | null;
}

@ObjectType({ description: 'The API key a program acts with (当前密钥)' })
export class KeyInUse {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => [String]) scopes!: string[];
}

@ObjectType({ description: 'What is left of the call budget (调用额度)' })
export class RateLimit {
  @Field(() => Int) limit!: number;
  @Field(() => Int) remaining!: number;
  @Field(() => Int, { description: 'Of this call' }) cost!: number;
  @Field(() => Date, { description: 'When it is full again' }) resetAt!: string;
}

@ObjectType({ description: 'Whoever makes the call (当前用户)' })
export class Viewer {
  @Field(() => Account) account!: Account;
  @Field(() => Member, { nullable: true, description: 'None for a program with a key' }) member!: Member | null;
  @Field(() => KeyInUse, { nullable: true }) key!: KeyInUse | null;
  @Field(() => Organisation, { nullable: true }) organisation!: Organisation | null;
  @Field(() => [Membership]) memberships!: Membership[];
  @Field({ description: 'zh or en', deprecationReason: 'Use account.locale. Removed after 2027-06-30.' }) locale!: string;
  @Field(() => String, { nullable: true, description: 'Why the organisation cannot be entered now, in words (暂停原因)' })
  closed!: string | null;
  @Field(() => String, { nullable: true, description: 'The code of the same reason' }) closedCode!: string | null;
  @Field({ description: 'Signed in by the provider of this organisation: good for the seat here, not for the account itself or elsewhere' })
  confined!: boolean;
  @Field(() => Date, { nullable: true, description: 'From when on a second factor will be asked for that the account does not have' })
  secondFactorFrom!: string | null;
  @Field(() => RateLimit, { nullable: true, description: 'Of the key, or of the organisation' }) rateLimit!: RateLimit | null;
  @Field(() => GraphQLJSON, { description: 'CASL rules, packed' }) packedRules!: unknown;
}
