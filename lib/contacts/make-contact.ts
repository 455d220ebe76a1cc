import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import { checkedAttributes } from './checked-attributes'
import { assertOwner, firstOwner } from './chosen-owner'
import { CONTACT_FIELDS, type ContactRow } from './contact-view'
import { claimIdentity } from './identities'
import { noteEvent } from './note-event'
import type { ContactChanges, IdentityKind } from './schema'
import { rememberTags, tidyTags } from './tags'

export type NamedBy = { kind: IdentityKind; value: string }

/** A contact that staff or a program states: what it states names the contact. @throws conflict where it names another one */
export async function makeContact(
  ctx: CommandContext,
  given: ContactChanges,
  names: readonly NamedBy[] = [],
): Promise<ContactRow> {
  await assertOwner(ctx, given.ownerId)
  const tags = tidyTags(given.tags ?? [])
  const email = given.email ?? names.find(({ kind }) => kind === 'email')?.value ?? null
  const phone = given.phone ?? names.find(({ kind }) => kind === 'phone')?.value ?? null
  const row = await ctx.db.contact.create({
    data: {
      id: newId(),
      name: given.name ?? null,
      emailNormalized: email,
      phone,
      title: given.title ?? null,
      companyName: given.companyName ?? null,
      locale: given.locale ?? null,
      timeZone: given.timeZone ?? null,
      ownerId: given.ownerId === undefined ? firstOwner(ctx) : given.ownerId,
      tags,
      attributes: await checkedAttributes(ctx, {}, given.attributes ?? {}),
    },
    select: CONTACT_FIELDS,
  })
  if (email) await claimIdentity(ctx, row.id, 'email', email)
  if (phone) await claimIdentity(ctx, row.id, 'phone', phone)
  for (const { kind, value } of names) await claimIdentity(ctx, row.id, kind, value)
  await rememberTags(ctx, tags)
  await noteEvent(ctx, row.id, 'created')
  ctx.emit('contact.changed', { contactId: row.id })
  return row
}
