import { createSms, type Sms } from '@/lib/providers/sms'
import type { Connection } from './connection'

/** The port of text messages behind a connection. */
export const smsOf = ({ baseUrl, isLocal, accountRef, token, address }: Connection): Sms =>
  createSms({ baseUrl, isLocal, accountSid: accountRef, authToken: token, from: address })
