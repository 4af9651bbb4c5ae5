import { Field, ID, InputType, ObjectType } from '@nestjs/graphql';

@InputType()
export class MemberInviteInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { nullable: true, description: 'Another address, when the first was mistyped' }) email?: string | null;
}

@ObjectType({ description: 'An invitation as its reader sees it (邀请)' })
export class Invitation {
  @Field({ description: 'Name of the organisation' }) organisation!: string;
  @Field({ description: 'Who invites' }) invitedBy!: string;
  @Field({ description: 'Who is invited' }) name!: string;
  @Field({ description: 'The address the invitation was sent to' }) email!: string;
  @Field({ description: 'Whether the address has an account, which then joins after signing in' }) known!: boolean;
}

@InputType({ description: 'name and password are for a new account; somebody who has one is signed in' })
export class InvitationAcceptInput {
  @Field() token!: string;
  @Field(() => String, { nullable: true }) name?: string;
  @Field(() => String, { nullable: true }) password?: string;
}
