export { EmailFailure, type EmailFailureKind, type OutgoingEmail, sendEmail } from './send-email'
