import { claimUserId } from '@/lib/contacts'
import type { CommandContext } from '@/lib/operations'

/**
 * The contact with this number has this id at WhatsApp: later it may be all that we are told of them.
 * @returns false when nobody with that number is known yet
 */
export async function learnUserId(ctx: CommandContext, phone: string, userId: string | null): Promise<boolean> {
  if (!userId || !phone.startsWith('+')) return true
  const contacts = await ctx.db.contact.findMany({
    where: { phone, subTenantId: ctx.tenant.subTenantId },
    take: 2,
    select: { id: true },
  })
  const [contact] = contacts
  // A number that several have says nothing about which of them it is.
  if (contact && contacts.length === 1) await claimUserId(ctx, contact.id, userId)
  return contacts.length > 0
}

/** Somebody's id is another one from now on, with a new phone for instance. Twice is once. */
export async function replaceUserId(ctx: CommandContext, before: string, after: string): Promise<void> {
  const taken = await ctx.db.contactIdentity.count({ where: { kind: 'whatsapp', value: after } })
  if (taken > 0) return
  await ctx.db.contactIdentity.updateMany({ where: { kind: 'whatsapp', value: before }, data: { value: after } })
}
