import { deriveSecret, equalInConstantTime, hmacHex, isUuid, seal, unseal } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'

const HOUR_MS = 3_600_000
const CONFIRMATION_MS = 24 * HOUR_MS

const macOf = (tenantId: string, id: string): string =>
  hmacHex(deriveSecret('join-link'), `${tenantId} ${id}`).slice(0, 32)

/** A link's token can be told from its id by whoever has the server's secret: the settings show it again and again. */
export const joinTokenOf = (tenantId: string, id: string): string => `${id.replaceAll('-', '')}${macOf(tenantId, id)}`

function idOfToken(tenantId: string, token: string): string | null {
  const hex = token.slice(0, 32)
  const id = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
  return isUuid(id) && equalInConstantTime(token.slice(32), macOf(tenantId, id)) ? id : null
}

const usable = () => ({ revokedAt: null, expiresAt: { gt: new Date() } })

/** The link while people can join by it, else null. */
export async function findJoinLink(ctx: TenantContext, token: string) {
  const id = idOfToken(ctx.tenantId, token)
  return id ? ctx.db.joinLink.findFirst({ where: { id, ...usable() } }) : null
}

const owner = (tenantId: string): string => `join:${tenantId}`

/** What the mail's link says: who has proved to own which address, for a day. */
export const sealConfirmation = (tenantId: string, linkId: string, email: string): string =>
  Buffer.from(seal(owner(tenantId), JSON.stringify({ linkId, email, until: Date.now() + CONFIRMATION_MS }))).toString(
    'base64url',
  )

export function openConfirmation(tenantId: string, token: string): { linkId: string; email: string } | null {
  try {
    const opened: unknown = JSON.parse(unseal(owner(tenantId), Buffer.from(token, 'base64url').toString()))
    const { linkId, email, until } = opened as { linkId: string; email: string; until: number }
    return until > Date.now() ? { linkId, email } : null
  } catch {
    // Forged, of another company, or cut: to everybody the same, no link.
    return null
  }
}

export const confirmationEnd = (): Date => new Date(Date.now() + CONFIRMATION_MS)
