export { type CallOptions, callProvider, type ProviderAnswer } from './call-provider'
export { type FailureAbout, MessageFailure, type MessageFailureKind, type MessageReason } from './message-failure'
