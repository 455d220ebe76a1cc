import { systemActor, type TenantContext, task, tenantContext } from '@/lib/operations'
import { assertIntakeKey } from './intake-key'
import { readMailReport } from './read-mail-report'
import { recordMailEvent } from './record-mail-event'
import { type MailEvent, mailEventsInput, mailReportInput } from './schema'

/** One by one: whatever is cut off comes again, and what has been noted is not noted twice. */
async function record(ctx: TenantContext, events: readonly MailEvent[]) {
  const worker = tenantContext(ctx.tenant, systemActor('mail-intake'), ctx.request, ctx.accountId)
  let recorded = 0
  for (const event of events) {
    const { isNew } = await recordMailEvent(worker, event)
    if (isNew) recorded += 1
  }
  return { recorded, received: events.length }
}

/** Bounces and complaints as a provider's webhook tells them. @throws not_found for a key that is not this account's */
export const takeMailEvents = task({
  name: 'campaigns.take-mail-events',
  access: 'public',
  worksWhileClosing: true,
  input: mailEventsInput,
  handler: async ({ ctx, input: { key, events } }) => {
    await assertIntakeKey(ctx, key)
    return record(
      ctx,
      events.map((event) => ({ ...event, token: null })),
    )
  },
})

/** The same as a mail that came back. One that is no report changes nothing. @throws not_found */
export const takeMailReport = task({
  name: 'campaigns.take-mail-report',
  access: 'public',
  worksWhileClosing: true,
  input: mailReportInput,
  handler: async ({ ctx, input: { key, raw } }) => {
    await assertIntakeKey(ctx, key)
    return record(ctx, await readMailReport(raw))
  },
})
