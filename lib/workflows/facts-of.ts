import type { AgentView } from '@/lib/agents'
import { isOpen } from '@/lib/business-hours'
import type { LockedConversation } from '@/lib/conversations'
import { ANSWERED_CHANNELS } from '@/lib/conversations/schema'
import type { TenantContext } from '@/lib/operations'
import type { Definition, Facts } from './schema'

const asWords = (stored: unknown): Record<string, string> =>
  typeof stored === 'object' && stored !== null
    ? Object.fromEntries(
        Object.entries(stored).flatMap(([key, value]) => (value == null ? [] : [[key, String(value)]])),
      )
    : {}

/** What is known where a run goes on. */
export async function factsOf(
  ctx: TenantContext,
  { channel, contactId }: Pick<LockedConversation, 'channel' | 'contactId'>,
  { hours }: Pick<Definition, 'hours'>,
  assistant: AgentView | null,
): Promise<Facts> {
  const contact = await ctx.db.contact.findFirst({
    where: { id: contactId, deletedAt: {} },
    select: {
      name: true,
      emailNormalized: true,
      phone: true,
      locale: true,
      timeZone: true,
      tags: true,
      attributes: true,
    },
  })
  return {
    channel: ANSWERED_CHANNELS.find((one) => one === channel) ?? 'web_chat',
    isOpen: isOpen(hours, new Date()),
    contact: {
      name: contact?.name ?? null,
      email: contact?.emailNormalized ?? null,
      phone: contact?.phone ?? null,
      language: contact?.locale ?? null,
      tags: contact?.tags ?? [],
      attributes: asWords(contact?.attributes),
    },
    speaker: assistant?.name ?? ctx.tenant.name,
    now: new Date().toISOString(),
    timeZone: contact?.timeZone ?? ctx.tenant.timeZone,
    language: contact?.locale ?? ctx.tenant.locale,
  }
}
