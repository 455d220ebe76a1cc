import type { Sms, SmsAccount } from './port'
import type { SmsProvider } from './schema'
import { createTwilio } from './twilio'
import { createVonage } from './vonage'

const PROVIDERS: Readonly<Record<SmsProvider, (account: SmsAccount) => Sms>> = {
  twilio: createTwilio,
  vonage: createVonage,
}

/** A client of an account's provider, or of whatever speaks like it. */
export const createSms = (account: SmsAccount): Sms => PROVIDERS[account.provider](account)
