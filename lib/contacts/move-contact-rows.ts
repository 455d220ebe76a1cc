import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'

/** What belongs to contacts goes with them to another account; what names somebody there already is theirs alone. */
export async function moveContactRows(ctx: CommandContext, contactIds: string[], to: string | null): Promise<void> {
  const inThem = { contactId: { in: contactIds } }
  const named = await ctx.db.contactIdentity.findMany({
    where: { ...inThem, deletedAt: {} },
    select: { id: true, kind: true, value: true },
  })
  const taken = await ctx.db.contactIdentity.findMany({
    where: { subTenantId: to, value: { in: named.map(({ value }) => value) } },
    select: { kind: true, value: true },
  })
  const isTaken = (kind: string, value: string) => taken.some((each) => each.kind === kind && each.value === value)
  const lost = named.filter(({ kind, value }) => isTaken(kind, value)).map(({ id }) => id)
  await ctx.db.contactIdentity.deleteMany({ where: { id: { in: lost } } })
  const tagged = await ctx.db.contact.findMany({
    where: { id: { in: contactIds }, deletedAt: {} },
    select: { tags: true },
  })
  await ctx.db.contactTag.createMany({
    data: [...new Set(tagged.flatMap(({ tags }) => tags))].map((name) => ({ id: newId(), subTenantId: to, name })),
    skipDuplicates: true,
  })
  const data = { subTenantId: to }
  await ctx.db.contactIdentity.updateMany({ where: { ...inThem, deletedAt: {} }, data })
  await ctx.db.contactConsent.updateMany({ where: inThem, data })
  await ctx.db.contactEvent.updateMany({ where: inThem, data })
  await ctx.db.contactMerge.updateMany({ where: { targetId: { in: contactIds } }, data })
}
