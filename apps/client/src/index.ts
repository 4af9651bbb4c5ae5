export type { Answer, CallOptions } from './call';
export type { Change, ChangesOptions } from './changes';
export { Charter, type CharterOptions, type Outcome, charter } from './charter';
export { type FragmentOf, type ResultOf, type TadaDocumentNode, type VariablesOf, graphql, readFragment } from './graphql';
export type { Page } from './pages';
export { type CallError, CharterError, type ErrorCode, type UserError } from './refusal';
export type { Patience } from './retry';
export { type Credentials, signIn } from './session';
export { type Arrived, type WebhookMessage, WebhookRefused, verifyWebhook } from './webhook';
