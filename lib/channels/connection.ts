import type { Prisma } from '@/lib/db'
import { deriveSecret, env, sha256Hex, unseal } from '@/lib/kernel'
import { mainAccountDb, type TenantContext } from '@/lib/operations'
import { type ChannelKind, SANDBOX } from './schema'

type Row = Prisma.ChannelConnectionGetPayload<object>

/** What sending through a connection needs; the keys are open. */
export type Connection = {
  /** An id, or `sandbox`. */
  id: string
  kind: ChannelKind
  name: string
  address: string
  accountRef: string
  baseUrl: string | null
  /** On this machine: the sandbox. */
  isLocal: boolean
  token: string
  tokenHint: string | null
  isParents: boolean
  failure: string | null
  failedAt: Date | null
  workedAt: Date | null
}

/** Whose keys a value is sealed for. */
export const channelSeal = (tenantId: string): string => `channel-key:${tenantId}`

const opened = (tenantId: string, row: Row, isParents: boolean): Connection => ({
  id: row.id,
  kind: row.kind as ChannelKind,
  name: row.name,
  address: row.address,
  accountRef: row.accountRef,
  baseUrl: row.baseUrl,
  isLocal: false,
  token: unseal(channelSeal(tenantId), row.tokenSealed),
  tokenHint: row.tokenHint,
  isParents,
  failure: row.failure,
  failedAt: row.failedAt,
  workedAt: row.workedAt,
})

/** Nobody but this machine can reach the installation: demo and development. */
const isLocalInstallation = (): boolean => /(^|\.)localhost(:\d+)?$/.test(env().ROOT_DOMAIN)

/** A number of the account's own in the sandbox, which asks nobody for keys. */
function sandboxConnection({ tenant }: TenantContext, kind: ChannelKind): Connection | null {
  if (!isLocalInstallation()) return null
  const digits = String(Number.parseInt(sha256Hex(`${kind}:${tenant.accountId}`).slice(0, 8), 16)).padStart(10, '0')
  return {
    id: SANDBOX,
    kind,
    name: 'Sandbox',
    address: `+999${digits.slice(0, 9)}`,
    accountRef: `AC${sha256Hex(tenant.accountId).slice(0, 32)}`,
    baseUrl: `http://127.0.0.1:${env().SANDBOX_PORT}`,
    isLocal: true,
    token: deriveSecret(`sandbox-${kind}:${tenant.accountId}`),
    tokenHint: null,
    isParents: false,
    failure: null,
    failedAt: null,
    workedAt: null,
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
  const sandbox = sandboxConnection(ctx, kind)
  return sandbox ? [sandbox] : []
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
