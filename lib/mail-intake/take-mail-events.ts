import { systemActor, task, tenantContext } from '@/lib/operations'
import { assertIntakeKey } from './intake-key'
import { recordMailEvent } from './record-mail-event'
import { mailEventsInput } from './schema'

/**
 * Bounces and complaints, one by one: whatever is cut off comes again, and what has been noted is not noted twice.
 * @throws not_found for a key that is not this account's
 */
export const takeMailEvents = task({
  name: 'mail-intake.take-mail-events',
  access: 'public',
  worksWhileClosing: true,
  input: mailEventsInput,
  handler: async ({ ctx, input: { key, events } }) => {
    await assertIntakeKey(ctx, key)
    const worker = tenantContext(ctx.tenant, systemActor('mail-intake'), ctx.request, ctx.accountId)
    let recorded = 0
    for (const event of events) {
      const { isNew } = await recordMailEvent(worker, event)
      if (isNew) recorded += 1
    }
    return { recorded, received: events.length }
  },
})
