export { createSms, type OutgoingText, type Sms, type SmsAccount } from './create-sms'
export { readTold, type TextTold } from './read-told'
export { textLength } from './schema'
export { isSigned, signatureOf } from './signature'
