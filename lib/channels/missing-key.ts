import { env } from '@/lib/kernel'
import type { ChannelKind, ConnectionFields } from './schema'

type Keys = Pick<ConnectionFields, 'token' | 'appSecret'>

/** The first key that is missing, without which a number neither sends nor hears. The operator's app at Meta has a secret already. */
export function missingKey(kind: ChannelKind, { token, appSecret }: Keys): keyof Keys | null {
  // The secret of a channel of one's own is made up where nobody types one.
  if (kind === 'api') return null
  if (!token) return 'token'
  return kind === 'whatsapp' && !appSecret && !env().WHATSAPP_APP_SECRET ? 'appSecret' : null
}
