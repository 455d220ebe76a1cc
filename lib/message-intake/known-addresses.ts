import { contactsAt } from '@/lib/campaigns'
import type { TenantContext } from '@/lib/operations'
import type { SuppressedChannel } from '@/lib/suppressions/schema'

type Named = { from: string; userId?: string | null }

/** All that a person is reached by, as far as we know: somebody whom WhatsApp tells of by an id alone may have a number with us. */
export async function knownAddresses(
  ctx: TenantContext,
  channel: SuppressedChannel,
  { from, userId }: Named,
): Promise<string[]> {
  const told = [from, ...(userId ? [userId] : [])]
  if (channel !== 'whatsapp') return told
  const contactIds = await contactsAt(ctx, channel, told)
  if (contactIds.length === 0) return [...new Set(told)]
  const [phones, names] = await Promise.all([
    ctx.db.contact.findMany({ where: { id: { in: contactIds } }, select: { phone: true } }),
    ctx.db.contactIdentity.findMany({
      where: { contactId: { in: contactIds }, kind: 'whatsapp' },
      select: { value: true },
    }),
  ])
  return [...new Set([...told, ...phones.flatMap(({ phone }) => phone ?? []), ...names.map(({ value }) => value)])]
}
