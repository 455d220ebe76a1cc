import { conflict, emailAddress, invalid, newId } from '@/lib/kernel'
import { type CommandContext, deletedNow, type TenantContext } from '@/lib/operations'
import { type IdentityKind, phoneNumber, whatsAppAddress } from './schema'

export type IdentitySource = 'staff' | 'api' | 'import' | 'sign_up' | 'message'

export const sourceOf = ({ actor }: TenantContext): IdentitySource => (actor.kind === 'api_key' ? 'api' : 'staff')

/** The one form in which a value of a kind is stored and looked for. @throws invalid */
export function normalIdentity(kind: IdentityKind, value: string, path = 'value'): string {
  if (kind === 'external') return value
  const form = { email: emailAddress, phone: phoneNumber, whatsapp: whatsAppAddress }[kind]
  const parsed = form.safeParse(value)
  if (!parsed.success) throw invalid(path, parsed.error.issues[0]?.message ?? 'is not valid')
  return parsed.data
}

/** Says that a value names this contact. @returns false where it did so already. @throws conflict when it names another one */
export async function claimIdentity(
  ctx: CommandContext,
  contactId: string,
  kind: IdentityKind,
  value: string,
  source: IdentitySource = sourceOf(ctx),
): Promise<boolean> {
  const { count } = await ctx.db.contactIdentity.createMany({
    data: [{ id: newId(), contactId, kind, value, source }],
    skipDuplicates: true,
  })
  if (count > 0) return true
  const holder = await ctx.db.contactIdentity.findFirst({ where: { kind, value }, select: { contactId: true } })
  if (holder?.contactId !== contactId)
    throw conflict('Another contact has this already. Merge the two, or remove it there.')
  return false
}

/** An address or number that staff has replaced names the contact no more. */
export async function replaceIdentity(
  ctx: CommandContext,
  contactId: string,
  kind: IdentityKind,
  before: string | null,
  after: string | null,
): Promise<void> {
  if (before !== null && before !== after) {
    await ctx.db.contactIdentity.deleteMany({ where: { contactId, kind, value: before } })
  }
  if (after !== null) await claimIdentity(ctx, contactId, kind, after)
}

/** What named deleted contacts is free for others. Their leads go with them. */
export async function releaseContacts(ctx: CommandContext, contactIds: string[]): Promise<void> {
  await ctx.db.contactIdentity.updateMany({
    where: { contactId: { in: contactIds } },
    data: { deletedAt: new Date() },
  })
  await ctx.db.lead.updateMany({
    where: { contactId: { in: contactIds } },
    data: { ...deletedNow(ctx), isWithContact: true },
  })
}

/** Gives a restored contact back its leads and what named it, but for what names somebody else by now. */
export async function reclaimContact(ctx: CommandContext, contactId: string): Promise<void> {
  await ctx.db.lead.updateMany({
    where: { contactId, isWithContact: true, deletedAt: { not: null } },
    data: { deletedAt: null, deletedBy: null, isWithContact: false },
  })
  const gone = await ctx.db.contactIdentity.findMany({ where: { contactId, deletedAt: { not: null } } })
  for (const { id, kind, value } of gone) {
    const taken = await ctx.db.contactIdentity.count({ where: { kind, value } })
    if (taken > 0) await ctx.db.contactIdentity.deleteMany({ where: { id } })
    else await ctx.db.contactIdentity.updateMany({ where: { id, deletedAt: {} }, data: { deletedAt: null } })
  }
}
