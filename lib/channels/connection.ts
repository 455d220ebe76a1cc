import type { Prisma } from '@/lib/db'
import { env, unseal } from '@/lib/kernel'
import { mainAccountDb, type TenantContext } from '@/lib/operations'
import { sandboxConnection } from './sandbox-connection'
import { type ChannelKind, type NumberQuality, providerOf, type SmsProvider } from './schema'

type Row = Prisma.ChannelConnectionGetPayload<object>

/** What sending through a connection needs; the keys are open. */
export type Connection = {
  /** An id, or `sandbox`. */
  id: string
  kind: ChannelKind
  /** Of text messages alone. */
  provider: SmsProvider | null
  name: string
  address: string
  accountRef: string
  /** The number's id at Meta; empty for other kinds. */
  numberRef: string
  baseUrl: string | null
  apiVersion: string | null
  /** On this machine: the sandbox. */
  isLocal: boolean
  token: string
  tokenHint: string | null
  /** Signs what Meta tells, or what Vonage does. */
  appSecret: string | null
  /** What Meta proves our address with; the secret of a channel of one's own. */
  verifyToken: string | null
  isParents: boolean
  failure: string | null
  failedAt: Date | null
  workedAt: Date | null
  verifiedName: string | null
  quality: NumberQuality | null
  limitTier: string | null
  /** When the provider last told us anything. */
  heardAt: Date | null
}

/** Whose keys a value is sealed for. */
export const channelSeal = (tenantId: string): string => `channel-key:${tenantId}`

/** Nobody but this machine can reach the installation: demo and development. */
const isLocalInstallation = (): boolean => /(^|\.)localhost(:\d+)?$/.test(env().ROOT_DOMAIN)

/** The sandbox speaks each provider's protocol: where it stands beside the installation, a number may be connected to it by hand. */
const isSandbox = (baseUrl: string | null): boolean =>
  baseUrl !== null && ['127.0.0.1', 'localhost'].some((host) => baseUrl === `http://${host}:${env().SANDBOX_PORT}`)

function opened(tenantId: string, row: Row, isParents: boolean): Connection {
  const open = (sealed: string | null) => sealed && unseal(channelSeal(tenantId), sealed)
  const { tokenSealed, appSecretSealed, verifyTokenSealed, ...shown } = row
  return {
    ...shown,
    kind: row.kind as ChannelKind,
    provider: providerOf(row.kind as ChannelKind, row.provider as SmsProvider | null),
    quality: row.quality as NumberQuality | null,
    isLocal: row.kind !== 'api' && isLocalInstallation() && isSandbox(row.baseUrl),
    token: unseal(channelSeal(tenantId), tokenSealed),
    // Of the operator's app, where the account has typed none of its own.
    appSecret: open(appSecretSealed) ?? (row.kind === 'whatsapp' ? (env().WHATSAPP_APP_SECRET ?? null) : null),
    verifyToken: open(verifyTokenSealed),
    isParents,
  }
}

/** The account's own connections, oldest first; its parent's where it has none; the sandbox's where nobody has one. */
export async function connectionsOf(ctx: TenantContext, kind: ChannelKind): Promise<Connection[]> {
  const where = { kind, subTenantId: ctx.tenant.subTenantId }
  const own = await ctx.db.channelConnection.findMany({ where, orderBy: { id: 'asc' } })
  if (own.length > 0) return own.map((row) => opened(ctx.tenantId, row, false))
  if (ctx.tenant.subTenantId) {
    const parents = await mainAccountDb(ctx).channelConnection.findMany({ where: { kind }, orderBy: { id: 'asc' } })
    if (parents.length > 0) return parents.map((row) => opened(ctx.tenantId, row, true))
  }
  return isLocalInstallation() && kind !== 'api' ? [sandboxConnection(ctx.tenant, kind)] : []
}

/** @param id null: the first one there is. @returns null where there is none such */
export async function reachConnection(
  ctx: TenantContext,
  kind: ChannelKind,
  id: string | null,
): Promise<Connection | null> {
  const all = await connectionsOf(ctx, kind)
  return (id === null ? all[0] : all.find((connection) => connection.id === id)) ?? null
}
