import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { consentView } from './consent-view'
import { noteEvent } from './note-event'
import type { ConsentChannel, ConsentPurpose, ConsentState, ConsentView } from './schema'

export type GivenConsent = {
  contactId: string
  channel: ConsentChannel
  purpose: ConsentPurpose
  state: ConsentState
  /** Where it was said: `staff`, `api`, `import`, `preferences` … */
  source: string
  /** What proves it. */
  evidence: string
}

/** Keeps what a person says now, and that it was said. */
export async function keepConsent(ctx: CommandContext, given: GivenConsent): Promise<ConsentView> {
  const { contactId, channel, purpose, ...said } = given
  const data = { ...said, actorLabel: ctx.actor.label.slice(0, 200), at: new Date() }
  const row = await ctx.db.contactConsent.upsert({
    where: {
      tenantId_contactId_channel_purpose: { tenantId: ctx.tenantId, contactId, channel, purpose },
    },
    create: { id: newId(), contactId, channel, purpose, ...data },
    update: data,
  })
  await noteEvent(ctx, contactId, 'consent', { channel, purpose, ...said })
  ctx.emit('contact.changed', { contactId })
  return consentView(row)
}
