import { conflict, forbidden, notFound, randomToken, sha256Hex } from '@/lib/kernel'
import { platformCommand, staffMay } from '@/lib/operations'
import { isServed, tenantUrl } from '@/lib/tenancy'
import { askVisitInput } from './schema'

const TOKEN_SECONDS = 60

/**
 * An address on the company's own host that begins a visit: once, within a minute, on that host alone.
 * @throws conflict when the company is not served, forbidden when this visitor may not come in like this
 */
export const askForVisit = platformCommand({
  name: 'visits.ask',
  access: 'visits:look',
  input: askVisitInput,
  handler: async ({ ctx, db, input, audit }) => {
    const { tenantId, reason, minutes, allowsChanges } = input
    const isSuper = staffMay(ctx, 'visits:change')
    const tenant = await db.tenant.findFirst({ where: { id: tenantId }, include: { domains: true } })
    if (!tenant) throw notFound('Company')
    if (!isServed(tenant.status)) throw conflict('Only a company that is online can be visited.')
    if (allowsChanges && !isSuper) throw forbidden('Only administrators of the platform can open a visit for changes.')
    if (!tenant.allowsSupport && (!isSuper || allowsChanges)) {
      throw forbidden(
        'This company keeps support out. Only an administrator of the platform may come in, and only to look.',
      )
    }
    const token = randomToken()
    const [row] = await db.$queryRaw<{ now: Date }[]>`SELECT now() AS now`
    const now = row?.now ?? new Date()
    const visit = await db.impersonation.create({
      data: {
        tenantId,
        staffId: ctx.actor.id ?? '',
        staffName: ctx.actor.label,
        reason,
        allowsChanges,
        tokenHash: sha256Hex(token),
        tokenUntil: new Date(now.getTime() + TOKEN_SECONDS * 1_000),
        minutes,
        createdAt: now,
        expiresAt: new Date(now.getTime() + (minutes * 60 + TOKEN_SECONDS) * 1_000),
      },
    })
    audit({ resourceId: tenantId, after: { visit: visit.id, reason, minutes, allowsChanges } })
    const host = { slug: tenant.slug, customHost: null }
    return { id: visit.id, url: tenantUrl(host, `/api/visit?token=${token}`) }
  },
})
