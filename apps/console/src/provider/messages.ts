import type { Messages } from '../shared/message';

/** Words of signing in by the organisation's own provider. */
export const words = {
  title: { zh: '登录方式', en: 'Sign-in' },
  provider: { zh: '统一身份登录（OpenID Connect）', en: 'Organisation sign-in (OpenID Connect)' },
  providerText: {
    zh: '让成员用本机构自己的账号系统登录。先在身份提供方登记下面的回调地址，再把它给出的三项填到这里。',
    en: "Members sign in with the organisation's own accounts. Register the address below with your provider, then enter what it gives you.",
  },
  redirectUrl: { zh: '回调地址', en: 'Redirect address' },
  signInUrl: { zh: '成员登录地址', en: 'Sign-in page for members' },
  issuer: { zh: '签发者地址', en: 'Issuer' },
  issuerHint: {
    zh: '身份提供方令牌里的 iss，用 HTTPS 地址。',
    en: 'As its tokens name it (iss): an HTTPS address.',
  },
  clientId: { zh: '客户端 ID', en: 'Client ID' },
  clientSecret: { zh: '客户端密钥', en: 'Client secret' },
  secretKept: { zh: '已加密保存；要更换时再填写。', en: 'Kept encrypted; enter it only to change it.' },
  secretHint: { zh: '加密保存，之后不再显示。', en: 'Kept encrypted and never shown again.' },
  domains: { zh: '本机构的邮箱域名', en: 'Mail domains of the organisation' },
  domainsHint: {
    zh: '用空格或逗号分开。只有这些域名下、经身份提供方确认的邮箱才能登录。',
    en: 'Separated by spaces or commas. Only addresses of these domains that the provider has verified may come in.',
  },
  offered: { zh: '启用统一身份登录', en: 'Members may sign in this way' },
  arrivals: { zh: '首次登录的人', en: 'People who sign in for the first time' },
  provision: { zh: '自动成为成员', en: 'Become members by themselves' },
  provisionHint: {
    zh: '关闭时，只有已邀请或已加入的成员可以登录。',
    en: 'When off, only members who were invited or have joined may sign in.',
  },
  role: { zh: '给予的角色', en: 'Role they get' },
  department: { zh: '所属部门', en: 'Department' },
  passwords: { zh: '密码登录', en: 'Passwords' },
  providerOnly: { zh: '成员只能用统一身份登录', en: 'Members sign in this way only' },
  providerOnlyHint: {
    zh: '关闭密码和通行密钥登录，从下一次操作起生效。API 密钥不受影响。',
    en: 'Passwords and passkeys stop at the next click. API keys are not affected.',
  },
  emergency: { zh: '应急登录成员', en: 'Members for emergencies' },
  emergencyHint: {
    zh: '身份提供方出故障时，他们仍可用自己的密码登录；每次都会记入操作日志。',
    en: 'They may still use their own password when the provider fails; each time is put on the audit trail.',
  },
  factorHint: {
    zh: '用统一身份登录的成员，由身份提供方负责两步验证。',
    en: 'For those who sign in this way, two-step verification is up to the provider.',
  },
  byOrganisation: { zh: '用机构账号登录', en: 'Sign in with your organisation' },
  byNamed: { zh: '用“{name}”的账号登录', en: 'Sign in with {name}' },
  slug: { zh: '机构短地址', en: 'Short address of the organisation' },
  slugHint: { zh: '即门户网址中的那一段，例如 yangguang', en: 'As in the address of its portal, for example yangguang' },
  notOffered: {
    zh: '这个机构没有启用统一身份登录，请用密码登录。',
    en: 'This organisation has no sign-in of its own; use your password.',
  },
  go: { zh: '继续', en: 'Continue' },
  refusedOtherwise: { zh: '登录没有成功，请再试一次。', en: 'The sign-in did not succeed; please try again.' },
  linked: { zh: '统一身份', en: 'Organisation sign-in' },
  linkedText: {
    zh: '关联后，您可以用机构的账号登录本机构。它只能进入该机构，不能修改这个账户。',
    en: 'Once linked, you may enter the organisation with its own account. It opens that organisation only and cannot change this account.',
  },
  linkTitle: { zh: '关联“{name}”的统一身份', en: 'Link with the sign-in of {name}' },
  unlink: { zh: '取消关联', en: 'Unlink' },
  unlinkTitle: { zh: '取消与“{name}”的关联', en: 'Unlink from {name}' },
  unlinked: { zh: '已取消关联', en: 'The link was ended' },
} satisfies Messages;
