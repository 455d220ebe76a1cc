import { invalid, randomToken, sha256Hex } from '@/lib/kernel'
import { dateFormat } from '@/lib/kernel/schema'
import type { CommandContext, TenantContext } from '@/lib/operations'
import { tenantUrl } from '@/lib/tenancy'
import type { LinkKind } from './schema'

const HOUR_MS = 3_600_000

const LIFETIME_MS: Readonly<Record<LinkKind, number>> = {
  invitation: 7 * 24 * HOUR_MS,
  password_reset: HOUR_MS,
  email_change: 24 * HOUR_MS,
}

const PATH: Readonly<Record<LinkKind, string>> = {
  invitation: '/accept-invitation',
  password_reset: '/reset-password',
  email_change: '/confirm-email',
}

export type IssuedLink = { url: string; expires: string }

/** Whom a link is for; the moment of its end is told in this language and time zone. */
type Recipient = { id: string; timeZone?: string | null; locale?: string | null }

/** A moment in words of the recipient. */
export const momentText = (locale: string, timeZone: string, date: Date): string =>
  dateFormat(locale, {
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone,
    timeZoneName: 'short',
  }).format(date)

/**
 * A link that works once. An older one of the same kind for the same member stops working.
 * @param id of the row, when the caller must be able to run twice
 */
export async function issueLink(
  ctx: CommandContext,
  kind: LinkKind,
  member: Recipient,
  options: { email?: string; id?: string } = {},
): Promise<IssuedLink> {
  const token = randomToken()
  const { id: memberId, timeZone, locale } = member
  const expiresAt = new Date(Date.now() + LIFETIME_MS[kind])
  await ctx.db.memberToken.deleteMany({
    where: { memberId, OR: [{ kind, usedAt: null }, { expiresAt: { lt: new Date() } }] },
  })
  await ctx.db.memberToken.create({
    data: {
      memberId,
      kind,
      tokenHash: sha256Hex(token),
      email: options.email ?? null,
      expiresAt,
      ...(options.id ? { id: options.id } : {}),
    },
  })
  return {
    url: tenantUrl(ctx.tenant, `${PATH[kind]}?token=${token}`),
    expires: momentText(locale ?? ctx.tenant.locale, timeZone ?? ctx.tenant.timeZone, expiresAt),
  }
}

const usable = (kind: LinkKind, token: string) => ({
  kind,
  tokenHash: sha256Hex(token),
  usedAt: null,
  expiresAt: { gt: new Date() },
})

/** The link's row and member while it can still be used, else null. */
export const findLink = (ctx: TenantContext, kind: LinkKind, token: string) =>
  ctx.db.memberToken.findFirst({ where: usable(kind, token), include: { member: true } })

export const deadLink = () => invalid('token', 'This link has been used or has expired. Please ask for a new one.')

/** Uses up a link in the open transaction; of two that come at once one fails. @throws invalid */
export async function spendLink(ctx: CommandContext, kind: LinkKind, token: string) {
  const spent = await ctx.db.memberToken.updateMany({ where: usable(kind, token), data: { usedAt: new Date() } })
  const row =
    spent.count === 1
      ? await ctx.db.memberToken.findFirst({
          where: { tokenHash: sha256Hex(token) },
          include: { member: true },
        })
      : null
  if (!row) throw deadLink()
  return row
}
