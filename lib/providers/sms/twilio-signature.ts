import { createHmac } from 'node:crypto'
import { equalInConstantTime } from '@/lib/kernel'

/** What Twilio signs: the address as it is called, and the form's fields in order, each with its value. */
export function signatureOf(authToken: string, url: string, form: URLSearchParams): string {
  const fields = [...new Set(form.keys())].sort().flatMap((name) => form.getAll(name).map((value) => name + value))
  return createHmac('sha1', authToken)
    .update(url + fields.join(''))
    .digest('base64')
}

/** @param url the public address, as the provider knows it */
export const isSigned = (given: string, authToken: string, url: string, form: URLSearchParams): boolean =>
  equalInConstantTime(given, signatureOf(authToken, url, form))
