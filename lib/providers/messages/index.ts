export { type CallOptions, callProvider, type ProviderAnswer } from './call-provider'
export { MessageFailure } from './message-failure'
export type { FailureAbout, MessageFailureKind, MessageReason } from './schema'
