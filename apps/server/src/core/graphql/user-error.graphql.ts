import { DomainError, type ErrorCode, type Language, messageOf } from '@charter/kernel';
import { Field, ID, InterfaceType, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

/** What a person can mend (可修正的错误); the list is closed. */
export enum UserErrorCode {
  FIELD_INVALID = 'FIELD_INVALID',
  FIELD_REQUIRED = 'FIELD_REQUIRED',
  TAKEN = 'TAKEN',
  VERSION_CONFLICT = 'VERSION_CONFLICT',
  TRANSITION_NOT_ALLOWED = 'TRANSITION_NOT_ALLOWED',
  RULE_VIOLATION = 'RULE_VIOLATION',
  DUPLICATE_SUSPECTED = 'DUPLICATE_SUSPECTED',
  WRONG_CREDENTIALS = 'WRONG_CREDENTIALS',
  LINK_EXPIRED = 'LINK_EXPIRED',
  FORBIDDEN = 'FORBIDDEN',
  FAILED = 'FAILED',
}
registerEnumType(UserErrorCode, { name: 'UserErrorCode', description: 'What a person can mend (可修正的错误)' });

@InterfaceType({ description: 'Something the person can mend (可修正的错误)', resolveType: (error: UserErrorLike) => error.__typename })
export abstract class UserError {
  @Field(() => UserErrorCode)
  code!: UserErrorCode;

  @Field({ description: "In the caller's language, with the way out" })
  message!: string;

  @Field(() => [String], { nullable: true, description: 'Path of the input that is to blame' })
  field?: string[] | undefined;
}

interface UserErrorLike extends UserError {
  __typename: string;
}

@ObjectType({ implements: () => [UserError], description: 'An input is missing or not valid (填写有误)' })
export class InputInvalid extends UserError {}

@ObjectType({ implements: () => [UserError], description: 'Somebody else changed the record meanwhile (版本冲突)' })
export class VersionConflict extends UserError {
  @Field(() => Int)
  currentVersion!: number;

  @Field(() => [String], { description: 'Fields that differ from the version the caller saw' })
  changedFields!: string[];
}

@ObjectType({ description: 'Why something is refused (原因)' })
export class Reason {
  @Field()
  code!: string;

  @Field()
  message!: string;
}

@ObjectType({ implements: () => [UserError], description: 'The procedure does not allow the step now (当前状态不允许)' })
export class TransitionNotAllowed extends UserError {
  @Field()
  from!: string;

  @Field(() => [Reason])
  reasons!: Reason[];
}

@ObjectType({ description: 'A record that may be the same (疑似重复)' })
export class Candidate {
  @Field(() => ID)
  id!: string;

  @Field()
  name!: string;
}

@ObjectType({ implements: () => [UserError], description: 'The record may exist already (疑似重复)' })
export class DuplicateSuspected extends UserError {
  @Field(() => [Candidate])
  candidates!: Candidate[];
}

export const userErrorTypes = [InputInvalid, VersionConflict, TransitionNotAllowed, DuplicateSuspected];

/** A refusal with more to tell than its words. */
export class DetailedError extends DomainError {
  constructor(
    code: ErrorCode,
    params: DomainError['params'],
    readonly type: 'VersionConflict' | 'TransitionNotAllowed' | 'DuplicateSuspected',
    /** The further fields of the type, wordings in both languages. */
    readonly details: (language: Language) => object,
    field?: string,
  ) {
    super(code, params, field);
  }
}

/** Codes of domain errors that a person can mend, as they appear in `userErrors`. */
const MENDABLE: Partial<Record<ErrorCode, UserErrorCode>> = {
  FIELD_INVALID: UserErrorCode.FIELD_INVALID,
  FIELD_REQUIRED: UserErrorCode.FIELD_REQUIRED,
  FILE_REFUSED: UserErrorCode.FIELD_INVALID,
  REASON_REQUIRED: UserErrorCode.FIELD_REQUIRED,
  PASSWORD_WEAK: UserErrorCode.FIELD_INVALID,
  TAKEN: UserErrorCode.TAKEN,
  SLUG_TAKEN: UserErrorCode.TAKEN,
  EMAIL_TAKEN: UserErrorCode.TAKEN,
  VERSION_CONFLICT: UserErrorCode.VERSION_CONFLICT,
  TRANSITION_NOT_ALLOWED: UserErrorCode.TRANSITION_NOT_ALLOWED,
  TRANSITION_REFUSED: UserErrorCode.TRANSITION_NOT_ALLOWED,
  NOT_PERMITTED: UserErrorCode.FORBIDDEN,
  NOT_ASSIGNEE: UserErrorCode.FORBIDDEN,
  GRANT_EXCEEDS: UserErrorCode.FORBIDDEN,
  ESCALATION_TOP: UserErrorCode.RULE_VIOLATION,
  RULE_REFUSED: UserErrorCode.FIELD_INVALID,
  RULE_VIOLATION: UserErrorCode.RULE_VIOLATION,
  LIMIT_MISSING: UserErrorCode.RULE_VIOLATION,
  CALENDAR_YEAR_MISSING: UserErrorCode.RULE_VIOLATION,
  RATING_USED: UserErrorCode.RULE_VIOLATION,
  PROVIDER_REFUSED: UserErrorCode.RULE_VIOLATION,
  FEATURE_DISABLED: UserErrorCode.RULE_VIOLATION,
  DUPLICATE_SUSPECTED: UserErrorCode.DUPLICATE_SUSPECTED,
  WRONG_CREDENTIALS: UserErrorCode.WRONG_CREDENTIALS,
  WRONG_PASSWORD: UserErrorCode.WRONG_CREDENTIALS,
  PASSKEY_REFUSED: UserErrorCode.WRONG_CREDENTIALS,
  SIGN_IN_AS: UserErrorCode.WRONG_CREDENTIALS,
  CODE_WRONG: UserErrorCode.FIELD_INVALID,
  LINK_EXPIRED: UserErrorCode.LINK_EXPIRED,
};

/** Why one of many records was left as it is: also what would end a call for one record is only a line here. */
export function toRowError(error: unknown, language: Language): UserErrorLike {
  const known = error instanceof DomainError ? toUserError(error, language) : undefined;
  if (known) return known;
  const code = error instanceof DomainError ? error.code : 'INTERNAL';
  const row = { NOT_FOUND: UserErrorCode.FIELD_INVALID, FORBIDDEN: UserErrorCode.FORBIDDEN } as Partial<Record<ErrorCode, UserErrorCode>>;
  const field = code === 'NOT_FOUND' ? { field: ['id'] } : {};
  return { __typename: 'InputInvalid', code: row[code] ?? UserErrorCode.FAILED, message: messageOf(code, {}, language), ...field };
}

/** The error as an entry of `userErrors`; undefined when it is none a person can mend. */
export function toUserError(error: DomainError, language: Language): UserErrorLike | undefined {
  const code = MENDABLE[error.code];
  if (!code) return undefined;
  const detail = error instanceof DetailedError ? error.details(language) : {};
  return {
    __typename: error instanceof DetailedError ? error.type : 'InputInvalid',
    code,
    message: messageOf(error.code, error.params, language),
    field: error.field?.split('.'),
    ...detail,
  };
}
