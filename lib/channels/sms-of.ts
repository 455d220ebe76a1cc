import { createSms, type Sms } from '@/lib/providers/sms'
import type { Connection } from './connection'

/** The port of text messages behind a connection. */
export const smsOf = ({ provider, baseUrl, isLocal, accountRef, token, address }: Connection): Sms =>
  createSms({ provider: provider ?? 'twilio', baseUrl, isLocal, accountRef, token, from: address })
