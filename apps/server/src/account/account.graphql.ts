import { Field, ID, InputType, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLJSON } from 'graphql-scalars';
import { Payload } from '../core/graphql/payload';

@ObjectType({ description: 'An organisation the account belongs to (所属机构)' })
export class OrganisationRef {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field() slug!: string;
  @Field() kind!: string;
}

@ObjectType({ description: 'A person with a login (账号)' })
export class Account {
  @Field(() => ID) id!: string;
  @Field() email!: string;
  @Field() name!: string;
  @Field({ description: 'zh or en' }) locale!: string;
  @Field({ description: 'Whether the address was confirmed by a code or a link sent to it' }) verified!: boolean;
}

@ObjectType({ description: 'A passkey of the account (通行密钥)' })
export class Passkey {
  @Field(() => ID) id!: string;
  @Field() name!: string;
  @Field(() => Date) createdAt!: string;
  @Field(() => Date, { nullable: true }) lastUsedAt!: string | null;
}

@ObjectType({ description: 'Where the account is signed in (登录的设备)' })
export class AccountSession {
  @Field(() => ID) id!: string;
  @Field({ description: "The browser's or program's own words" }) agent!: string;
  @Field({ description: 'Internet address' }) address!: string;
  @Field({ description: 'here, inner, outside or unknown: as far as the address tells' }) place!: string;
  @Field(() => String, { nullable: true, description: 'Name of the organisation it is in' }) organisation!: string | null;
  @Field(() => Date) createdAt!: string;
  @Field(() => Date, { description: 'To a few minutes' }) lastUsedAt!: string;
  @Field({ description: 'The session of this call' }) current!: boolean;
}

@ObjectType({ description: 'Something that happened to the account (安全记录)' })
export class AccountEvent {
  @Field(() => Date) at!: string;
  @Field({ description: 'Code of what happened, for example password-changed' }) kind!: string;
  @Field() agent!: string;
  @Field() address!: string;
}

@ObjectType({ description: 'How the own account is protected (账号安全)' })
export class AccountSecurity {
  @Field({ description: 'Whether codes of an authenticator app are asked for' }) secondFactor!: boolean;
  @Field(() => Int) backupCodesLeft!: number;
  @Field(() => [Passkey]) passkeys!: Passkey[];
  @Field(() => [AccountSession]) sessions!: AccountSession[];
  @Field(() => [AccountEvent], { description: 'Latest first' }) events!: AccountEvent[];
}

@InputType()
export class LoginInput {
  @Field() email!: string;
  @Field() password!: string;
  @Field(() => String, { nullable: true, description: 'Organisation to enter; the one used last when left out' }) slug?: string;
}

@InputType()
export class LoginVerifyInput {
  @Field() secondStep!: string;
  @Field({ description: 'Of the authenticator app, or a backup code' }) code!: string;
}

@InputType()
export class PasskeyLoginInput {
  @Field() challenge!: string;
  @Field(() => GraphQLJSON, { description: "The browser's answer" }) response!: object;
  @Field(() => String, { nullable: true }) slug?: string;
}

@InputType()
export class SessionSwitchInput {
  @Field(() => ID) organisationId!: string;
}

@InputType()
export class SessionEndInput {
  @Field(() => ID) id!: string;
}

@InputType()
export class PasswordResetRequestInput {
  @Field() email!: string;
}

@InputType()
export class PasswordResetInput {
  @Field({ description: 'From the link' }) token!: string;
  @Field() password!: string;
}

@InputType()
export class PasswordChangeInput {
  @Field({ description: 'The one in use' }) password!: string;
  @Field() newPassword!: string;
}

@InputType()
export class EmailCodeSendInput {
  @Field(() => String, { nullable: true, description: 'Another address to change to; then the password is asked for' }) email?: string;
  @Field(() => String, { nullable: true }) password?: string;
}

@InputType()
export class EmailConfirmInput {
  @Field() code!: string;
}

@InputType()
export class PasswordProofInput {
  @Field({ description: 'The own password, asked anew' }) password!: string;
}

@InputType()
export class TotpEnableInput {
  @Field({ description: 'First code of the authenticator app' }) code!: string;
}

@InputType()
export class PasskeyAddInput {
  @Field() challenge!: string;
  @Field(() => GraphQLJSON, { description: "The browser's answer" }) response!: object;
  @Field({ description: 'By which the owner knows it' }) name!: string;
}

@InputType()
export class PasskeyRemoveInput {
  @Field(() => ID) id!: string;
  @Field() password!: string;
}

@InputType({ description: 'What is left out stays' })
export class AccountUpdateInput {
  @Field(() => String, { nullable: true }) name?: string;
  @Field(() => String, { nullable: true, description: 'zh or en' }) locale?: string;
}

@ObjectType({ description: 'A session was opened, or a second step is needed (登录结果)' })
export class SessionPayload extends Payload {
  @Field(() => String, { nullable: true, description: 'For "Authorization: Bearer"; browsers get a cookie' }) token?: string | null;
  @Field(() => String, { nullable: true, description: 'For loginVerify, when the account asks for a second factor' }) secondStep?:
    | string
    | null;
  @Field(() => OrganisationRef, { nullable: true }) organisation?: OrganisationRef | null;
  @Field(() => String, { nullable: true, description: 'zh or en' }) locale?: string | null;
}

@ObjectType({ description: 'Whether it was done' })
export class DonePayload extends Payload {
  @Field(() => Boolean, { nullable: true }) done?: boolean | null;
}

@ObjectType()
export class LogoutPayload extends Payload {
  @Field() done!: boolean;
}

@ObjectType()
export class AccountPayload extends Payload {
  @Field(() => Account, { nullable: true }) account?: Account | null;
}

@ObjectType()
export class EmailConfirmPayload extends Payload {
  @Field(() => Boolean, { nullable: true }) done?: boolean | null;
  @Field(() => Boolean, { nullable: true, description: 'The address had an account already, which took this one in: sign in with that' })
  joined?: boolean | null;
}

@ObjectType()
export class TotpPreparePayload extends Payload {
  @Field(() => String, { nullable: true, description: 'To type into the app' }) secret?: string | null;
  @Field(() => String, { nullable: true, description: 'To be shown as a QR code' }) uri?: string | null;
}

@ObjectType()
export class BackupCodesPayload extends Payload {
  @Field(() => [String], { nullable: true, description: 'Shown this once' }) backupCodes?: string[] | null;
}

@ObjectType()
export class PasskeyQuestionPayload extends Payload {
  @Field(() => String, { nullable: true }) challenge?: string | null;
  @Field(() => GraphQLJSON, { nullable: true, description: 'For the browser' }) options?: object | null;
}
