import { getTranslations } from 'next-intl/server'
import { listConnections } from '@/lib/channels'
import { CHANNEL_KINDS } from '@/lib/channels/schema'
import { MAILBOX } from '@/lib/conversations/schema'
import { can, type TenantContext } from '@/lib/operations'

export type ConnectionChoice = { id: string; name: string }

/** The numbers and the mailbox that a rule can name. Where the reader may not see numbers, the mailbox alone. */
export async function connectionChoices(ctx: TenantContext): Promise<ConnectionChoice[]> {
  const t = await getTranslations('teams')
  const lists = can(ctx.actor, 'campaigns:read')
    ? await Promise.all(CHANNEL_KINDS.map((kind) => listConnections(ctx, { kind })))
    : []
  const numbers = lists.flatMap(({ items }) => items.map(({ id, name }) => ({ id, name })))
  const known = new Map([...numbers, { id: MAILBOX, name: t('mailbox') }].map((choice) => [choice.id, choice]))
  return [...known.values()]
}
