import { deriveSecret, env, sha256Hex } from '@/lib/kernel'
import type { TenantRecord } from '@/lib/tenancy'
import type { Connection } from './connection'
import { hookUrl } from './hook-url'
import { type ChannelKind, providerOf, SANDBOX } from './schema'

/** A channel of one's own stands for nobody else. */
type ProviderKind = Exclude<ChannelKind, 'api'>

/** Digits that are the same for an account whenever they are asked for. */
const digitsOf = (what: string, accountId: string, many: number): string =>
  String(Number.parseInt(sha256Hex(`${what}:${accountId}`).slice(0, 12), 16))
    .padStart(15, '0')
    .slice(-many)

/** What the kinds do not have in common. The sandbox holds no state of accounts: its token says where it tells what happens. */
function placeOf(tenant: TenantRecord, kind: ProviderKind) {
  const { accountId } = tenant
  const secret = deriveSecret(`sandbox-${kind}:${accountId}`)
  if (kind === 'sms') {
    return {
      address: `+999${digitsOf('sms', accountId, 9)}`,
      accountRef: `AC${sha256Hex(accountId).slice(0, 32)}`,
      numberRef: '',
      token: secret,
      appSecret: null,
    }
  }
  const accountRef = digitsOf('whatsapp-account', accountId, 15)
  const said = JSON.stringify({ account: accountRef, url: hookUrl(tenant, { kind, id: SANDBOX }) })
  // There, a number's id begins as its account's does.
  const numberRef = accountRef.slice(0, 6) + digitsOf('whatsapp-number', accountId, 9)
  return {
    address: `+999${numberRef.slice(-9)}`,
    accountRef,
    numberRef,
    token: `sandbox.${Buffer.from(said).toString('base64url')}.${secret}`,
    appSecret: secret,
  }
}

/** A number of the account's own in the sandbox, which asks nobody for keys. */
export const sandboxConnection = (tenant: TenantRecord, kind: ProviderKind): Connection => ({
  id: SANDBOX,
  kind,
  provider: providerOf(kind, null),
  name: 'Sandbox',
  ...placeOf(tenant, kind),
  baseUrl: `http://127.0.0.1:${env().SANDBOX_PORT}`,
  apiVersion: null,
  isLocal: true,
  tokenHint: null,
  verifyToken: deriveSecret(`sandbox-${kind}-verify:${tenant.accountId}`),
  isParents: false,
  failure: null,
  failedAt: null,
  workedAt: null,
  verifiedName: null,
  quality: null,
  limitTier: null,
  heardAt: null,
})
