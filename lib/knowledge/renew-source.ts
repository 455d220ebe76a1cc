import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { emitExpiry } from './expiry-notices'
import { dayOf, endOfDay } from './last-day'
import { renewSourceInput } from './schema'

const DAY_MS = 86_400_000

/** A person says that a source still holds, and, where it has an end, until when. */
export const renewSource = command({
  name: 'knowledge.renew-source',
  access: 'knowledge:write',
  input: renewSourceInput,
  route: {
    method: 'POST',
    path: '/knowledge/sources/{id}/renewals',
    summary: 'Say that a knowledge source still holds',
    tags: ['Knowledge'],
  },
  handler: async ({ ctx, input: { id, days } }) => {
    const source = await ctx.db.knowledgeSource.findFirst({ where: { id } })
    if (!source) throw notFound('Knowledge source')
    const now = new Date()
    const { timeZone } = ctx.tenant
    const last = days && dayOf(new Date(now.getTime() + days * DAY_MS), timeZone)
    const until = source.expiresAt && last ? endOfDay(last, timeZone) : source.expiresAt
    await ctx.db.knowledgeSource.update({ where: ctx.key(id), data: { renewedAt: now, expiresAt: until } })
    if (until && until !== source.expiresAt) emitExpiry(ctx, id, until)
    ctx.audit({ resourceId: id, before: { expiresAt: source.expiresAt }, after: { expiresAt: until } })
    return { id, expiresAt: until }
  },
})
