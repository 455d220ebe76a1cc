import { readReturnPath, writeMailToken } from '@/lib/campaigns'
import type { TenantContext } from '@/lib/operations'
import { assertIntakeKey } from './intake-key'
import { readMailReport } from './read-mail-report'
import { takeMailEvents } from './take-mail-events'

/**
 * Bounces and complaints as a mail that came back; one that is no report changes nothing. Nobody has their mails read who does
 * not know the key.
 * @throws not_found
 */
export async function takeMailReport(ctx: TenantContext, { key, raw }: { key: string; raw: string }) {
  await assertIntakeKey(ctx, key)
  const events = await readMailReport(raw, (text) => {
    const whose = readReturnPath(ctx.tenantId, text)
    return whose && writeMailToken(ctx.tenantId, whose)
  })
  return events.length > 0 ? takeMailEvents(ctx, { key, events }) : { recorded: 0, received: 0 }
}
