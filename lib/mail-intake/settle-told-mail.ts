import { z } from 'zod'
import { noInput, uuid } from '@/lib/kernel/schema'
import { command, type TenantContext, task, tenantContext } from '@/lib/operations'
import { findTenant } from '@/lib/tenancy'
import { messageOf } from './message-of'
import { recordToldMail } from './record-told-mail'
import { type ToldMailEvent, toldMail } from './schema'

const AT_ONCE = 200
const KEPT_MS = 90 * 86_400_000
const MOST_FORGOTTEN = 500

/** The main account's provider also sends for sub-accounts that have none: what it tells is about theirs. */
async function byAccount(ctx: TenantContext, events: readonly ToldMailEvent[]): Promise<Map<string, ToldMailEvent[]>> {
  const own = ctx.tenant.accountId
  const whole = tenantContext(ctx.tenant, ctx.actor, ctx.request, null)
  const messages = events.map((event) => messageOf(ctx.tenantId, event))
  const campaignIds = [...new Set(messages.flatMap((whose) => whose?.campaignId ?? []))]
  const campaigns = ctx.tenant.subTenantId
    ? []
    : await whole.db.campaign.findMany({ where: { id: { in: campaignIds } }, select: { id: true, subTenantId: true } })
  const accounts = new Map(campaigns.map(({ id, subTenantId }) => [id, subTenantId ?? own]))
  return Map.groupBy(events, (_, place) => accounts.get(messages[place]?.campaignId ?? '') ?? own)
}

const closeToldMail = command({
  name: 'mail-intake.close-told-mail',
  access: 'system',
  isAudited: false,
  worksWhileClosing: true,
  input: z.strictObject({ ids: z.array(uuid).max(AT_ONCE) }),
  handler: async ({ ctx, input: { ids } }) => {
    await ctx.db.mailHookEvent.updateMany({ where: { id: { in: ids } }, data: { settledAt: new Date() } })
    const old = await ctx.db.mailHookEvent.findMany({
      where: { createdAt: { lt: new Date(Date.now() - KEPT_MS) }, settledAt: { not: null } },
      take: MOST_FORGOTTEN,
      select: { id: true },
    })
    if (old.length > 0) await ctx.db.mailHookEvent.deleteMany({ where: { id: { in: old.map(({ id }) => id) } } })
  },
})

/** Does what follows from what was told, the oldest first. Stopped anywhere, it is done again and changes nothing twice. */
export const settleToldMail = task({
  name: 'mail-intake.settle-told-mail',
  access: 'system',
  worksWhileClosing: true,
  input: noInput,
  handler: async ({ ctx }) => {
    const rows = await ctx.db.mailHookEvent.findMany({
      where: { settledAt: null },
      orderBy: { id: 'asc' },
      take: AT_ONCE,
      select: { id: true, data: true },
    })
    const events = rows.map(({ data }) => toldMail.parse(data))
    for (const [accountId, theirs] of await byAccount(ctx, events)) {
      const tenant = accountId === ctx.tenant.accountId ? ctx.tenant : await findTenant({ id: accountId })
      if (tenant) await recordToldMail(tenantContext(tenant, ctx.actor, ctx.request, accountId), { events: theirs })
    }
    await closeToldMail(ctx, { ids: rows.map(({ id }) => id) })
    return { settled: rows.length, isMore: rows.length === AT_ONCE }
  },
})
