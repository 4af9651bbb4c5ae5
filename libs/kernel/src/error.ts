import { type Language, type Text, inLanguage } from './text';

/**
 * Every way in which the product says no, with its wording. The list is closed: clients may rely on the codes.
 * Placeholders in braces are filled by `messageOf`.
 */
export const DOMAIN_ERRORS = {
  BAD_USER_INPUT: { zh: '输入的内容不符合要求。', en: 'The input is not valid.' },
  CALENDAR_YEAR_MISSING: {
    zh: '工作日历还没有 {year} 年的节假日安排，无法计算期限。',
    en: 'The working calendar has no holidays for {year} yet, so no deadline can be computed.',
  },
  CODE_WRONG: { zh: '验证码不正确或已失效，请核对，或重新获取。', en: 'The code is wrong or has expired; check it or ask for a new one.' },
  DUPLICATE_SUSPECTED: { zh: '可能已经登记过：{existing}。', en: 'This may already be on record: {existing}.' },
  EMAIL_TAKEN: { zh: '这个邮箱已经注册。', en: 'This e-mail address is already registered.' },
  ESCALATION_TOP: { zh: '已经是最上一级部门，不能再上报。', en: 'This is the topmost department; it cannot be escalated further.' },
  FEATURE_DISABLED: { zh: '本机构没有启用这项功能。', en: 'This feature is not enabled for the organisation.' },
  FIELD_INVALID: { zh: '“{field}”填写不正确。', en: '"{field}" is not valid.' },
  FIELD_REQUIRED: { zh: '请填写“{field}”。', en: '"{field}" is required.' },
  FILE_REFUSED: { zh: '文件无法读取：{problem}', en: 'The file cannot be read: {problem}' },
  FORBIDDEN: { zh: '你没有权限进行这项操作。', en: 'You are not permitted to do this.' },
  GRANT_EXCEEDS: { zh: '不能授予自己没有的权限：{grant}。', en: 'You cannot grant what you do not hold: {grant}.' },
  IDEMPOTENCY_IN_PROGRESS: { zh: '同样的请求正在处理，请稍候。', en: 'The same call is still being processed; please wait.' },
  IDEMPOTENCY_KEY_REQUIRED: {
    zh: '用密钥调用这项操作须带请求头 Idempotency-Key。',
    en: 'With an API key this call needs the header Idempotency-Key.',
  },
  IDEMPOTENCY_KEY_REUSED: {
    zh: '这个幂等键已经用于另一个请求。',
    en: 'This idempotency key was already used for a different call.',
  },
  IDEMPOTENCY_REPLY_NOT_KEPT: {
    zh: '这项操作已经完成。答复含个人信息，系统没有保存；需要再看时请换一个幂等键重新调用。',
    en: 'This was done already. Its answer holds personal data and was not kept; call again with another key to see it.',
  },
  INTERNAL: { zh: '系统出错，请稍后再试。', en: 'Something went wrong; please try again later.' },
  LIMIT_MISSING: { zh: '没有为“{clock}”规定时限。', en: 'No time limit is laid down for "{clock}".' },
  LINK_EXPIRED: { zh: '链接已经用过或已失效，请重新获取。', en: 'The link was used already or has expired; ask for a new one.' },
  NOT_ASSIGNEE: { zh: '只有承办人才能{action}。', en: 'Only the assignee may take the step "{action}".' },
  NOT_FOUND: { zh: '没有找到。', en: 'Not found.' },
  NOT_PERMITTED: { zh: '你的角色没有“{action}”的权限。', en: 'Your role does not permit "{action}".' },
  OWN_SIGN_IN_REQUIRED: {
    zh: '这涉及账号本身或其他机构。你现在是由本机构的统一身份登录的，请退出后用自己的密码或通行密钥登录。',
    en: 'This concerns the account itself or another organisation. You signed in through this organisation; sign out and sign in with your own password or passkey.',
  },
  PARSE_FAILED: { zh: '查询语句有语法错误。', en: 'The query has a syntax error.' },
  PASSKEY_REFUSED: { zh: '没有认出这个通行密钥，请再试一次。', en: 'The passkey was not recognised; please try again.' },
  PASSWORD_WEAK: { zh: '密码太简单：{reason}', en: 'The password is too weak: {reason}' },
  PROVIDER_REFUSED: { zh: '统一身份登录没有成功：{reason}', en: 'Signing in through the organisation failed: {reason}' },
  PROVIDER_SIGN_IN_REQUIRED: {
    zh: '本机构要求用统一身份登录，请在登录页选择“用机构账号登录”。',
    en: 'This organisation is entered through its own sign-in; choose "Sign in with your organisation" on the sign-in page.',
  },
  QUERY_TOO_COMPLEX: { zh: '查询过于复杂，请减少字段或条数。', en: 'The query is too complex; ask for fewer fields or rows.' },
  RATE_LIMITED: { zh: '操作过于频繁，请稍后再试。', en: 'Too many calls; please try again later.' },
  RATING_USED: { zh: '已经评价过，感谢你的反馈。', en: 'This service has already been rated. Thank you.' },
  REASON_REQUIRED: { zh: '请说明理由。', en: 'Please give a reason.' },
  RULE_REFUSED: { zh: '规则不成立：{problem}', en: 'The rule cannot be accepted: {problem}' },
  RULE_VIOLATION: { zh: '不符合规定：{rule}', en: 'This breaks a rule: {rule}' },
  SECOND_FACTOR_REQUIRED: {
    zh: '本机构要求开启两步验证。请先为你的账号开启，再继续。',
    en: 'This organisation asks for two-step verification. Turn it on for your account first, then go on.',
  },
  SIGN_IN_AS: { zh: '请先用 {email} 登录，再接受邀请。', en: 'Sign in as {email} first, then accept the invitation.' },
  SLUG_TAKEN: { zh: '地址“{slug}”已被使用。', en: 'The address "{slug}" is taken.' },
  TAKEN: { zh: '“{field}”已被使用。', en: '"{field}" is already in use.' },
  TENANT_MISMATCH: { zh: '没有找到。', en: 'Not found.' },
  TENANT_SUSPENDED: {
    zh: '本机构已停用，请联系平台运营方。数据仍完整保存。',
    en: 'The organisation is suspended. Please contact the operator of the platform; all data is kept.',
  },
  TENANT_UNAVAILABLE: {
    zh: '本机构的数据正在维护（升级或恢复），请稍后再试。数据没有丢失。',
    en: "The organisation's data is being upgraded or put back; please try again later. Nothing is lost.",
  },
  TIMEOUT: { zh: '处理超时，请稍后再试。', en: 'This took too long; please try again later.' },
  TRANSITION_NOT_ALLOWED: {
    zh: '现在是“{state}”，只有{from}才能{action}。',
    en: 'It is "{state}" now; "{action}" is possible only from {from}.',
  },
  TRANSITION_REFUSED: { zh: '{rule}', en: '{rule}' },
  UNAUTHENTICATED: { zh: '请先登录。', en: 'Please sign in first.' },
  UNAVAILABLE: { zh: '系统正忙，请稍后再试。', en: 'The server is busy; please try again in a moment.' },
  VALIDATION_FAILED: { zh: '查询与接口定义不符。', en: 'The query does not fit the schema.' },
  VERSION_CONFLICT: {
    zh: '别人刚刚修改了这条记录，请刷新后再试。',
    en: 'Somebody else has just changed this record; please reload and try again.',
  },
  WRONG_CREDENTIALS: { zh: '邮箱或密码不正确。', en: 'The e-mail address or the password is wrong.' },
  WRONG_PASSWORD: { zh: '密码不正确。', en: 'The password is wrong.' },
} as const satisfies Record<string, Required<Text>>;

export type ErrorCode = keyof typeof DOMAIN_ERRORS;

/** Values for the placeholders; a `Text` is shown in the reader's language. */
export type ErrorParams = Readonly<Record<string, string | number | Text>>;

/** A refusal the person can understand, as opposed to a bug. */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params: ErrorParams = {},
    /** Path of the input that is to blame, where there is one. */
    readonly field?: string,
  ) {
    super(`${code}: ${messageOf(code, params, 'en')}`);
    this.name = 'DomainError';
  }
}

/** The refusal in words; a placeholder without a value stays visible. */
export function messageOf(code: ErrorCode, params: ErrorParams, language: Language): string {
  return DOMAIN_ERRORS[code][language].replace(/\{(\w+)\}/g, (placeholder, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    if (value === undefined) return placeholder;
    return typeof value === 'object' ? inLanguage(value, language) : String(value);
  });
}

/** The refusal in every language, for reasons that travel with an answer. */
export function messagesOf(code: ErrorCode, params: ErrorParams): Required<Text> {
  return { zh: messageOf(code, params, 'zh'), en: messageOf(code, params, 'en') };
}
