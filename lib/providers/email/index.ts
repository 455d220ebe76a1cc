export type { OutgoingEmail } from './compose'
export { EmailFailure, type EmailFailureKind } from './email-failure'
export { sendEmail } from './send-email'
