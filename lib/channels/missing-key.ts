import { env, invalid } from '@/lib/kernel'
import { privateKeyOf } from '@/lib/providers/sms'
import type { ChannelKind, ConnectionFields, SmsProvider } from './schema'

type Keys = Pick<ConnectionFields, 'token' | 'appSecret'>

/** The first key that is missing, without which a number neither sends nor hears. The operator's app at Meta has a secret already. */
export function missingKey(
  kind: ChannelKind,
  provider: SmsProvider | null,
  { token, appSecret }: Keys,
): keyof Keys | null {
  // The secret of a channel of one's own is made up where nobody types one.
  if (kind === 'api') return null
  if (!token) return 'token'
  if (provider === 'vonage' && !appSecret) return 'appSecret'
  return kind === 'whatsapp' && !appSecret && !env().WHATSAPP_APP_SECRET ? 'appSecret' : null
}

/** A key is kept as it is used, however it was pasted. @throws invalid where it is none */
export function keptKey(provider: SmsProvider | null, token: string): string {
  if (provider !== 'vonage') return token
  const key = privateKeyOf(token)
  if (!key) throw invalid('token', 'is not a private key: paste the whole file, from “-----BEGIN PRIVATE KEY-----” on')
  return key
}
