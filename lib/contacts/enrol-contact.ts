import { newId } from '@/lib/kernel'
import { type CommandContext, countStanding, type TenantContext } from '@/lib/operations'
import { changeContact } from './change-contact'
import { CONTACT_FIELDS, type ContactRow } from './contact-view'
import { claimIdentity } from './identities'
import { noteEvent } from './note-event'
import { type Attributes, type FieldKind, fieldValue } from './schema'
import { rememberTags, tidyTags } from './tags'

/** What somebody says of themselves in a form. What they left empty is not among it. */
export type Enrolment = {
  email: string | null
  /** They have shown that they read this address. Without that it names nobody, and changes nobody who is known. */
  isProven: boolean
  /** Whom an earlier answer from this address has made. */
  earlierId: string | null
  name?: string | undefined
  phone?: string | undefined
  title?: string | undefined
  companyName?: string | undefined
  attributes: Attributes
  tags: readonly string[]
}

const defined = <Value extends object>(values: Value) =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined))

/** Values whose fields are still there and still take them. */
async function usable(ctx: TenantContext, given: Attributes): Promise<Attributes> {
  const fields = await ctx.db.contactField.findMany({ where: { key: { in: Object.keys(given) }, archivedAt: null } })
  return Object.fromEntries(
    fields.flatMap(({ key, kind, choices }) => {
      const parsed = fieldValue(kind as FieldKind, choices).safeParse(given[key])
      return parsed.success ? [[key, parsed.data]] : []
    }),
  )
}

/** The contact whom an address surely names, else the one that an earlier answer from it has made and no address names. */
export async function contactOfAddress(
  ctx: TenantContext,
  email: string,
  earlierId: string | null,
): Promise<ContactRow | null> {
  const named = await ctx.db.contactIdentity.findFirst({
    where: { kind: 'email', value: email },
    select: { contactId: true },
  })
  const id = named?.contactId ?? earlierId
  if (!id) return null
  const row = await ctx.db.contact.findFirst({ where: { id }, select: CONTACT_FIELDS })
  if (!row || named) return row
  const isNamedElse = (await ctx.db.contactIdentity.count({ where: { contactId: id, kind: 'email' } })) > 0
  return isNamedElse || row.emailNormalized !== email ? null : row
}

async function proveAddress(ctx: CommandContext, contactId: string, email: string): Promise<void> {
  await claimIdentity(ctx, contactId, 'email', email, 'sign_up')
  await ctx.db.contactIdentity.updateMany({
    where: { contactId, kind: 'email', value: email, verifiedAt: null },
    data: { verifiedAt: new Date() },
  })
}

async function introduce(ctx: CommandContext, given: Enrolment, attributes: Attributes): Promise<ContactRow> {
  const { name, phone, title, companyName } = given
  const tags = tidyTags(given.tags)
  const row = await ctx.db.contact.create({
    data: {
      id: newId(),
      emailNormalized: given.email,
      tags,
      attributes,
      ...defined({ name, phone, title, companyName }),
    },
    select: CONTACT_FIELDS,
  })
  await countStanding(ctx, 'contacts')
  await rememberTags(ctx, tags)
  await noteEvent(ctx, row.id, 'created')
  ctx.emit('contact.changed', { contactId: row.id })
  return row
}

/**
 * Takes up somebody who has filled in a form. A proven address leads to the contact that it names, and what was said there is
 * newer than what is known; a number is only typed, so it fills a gap and names nobody. An address without proof makes a contact
 * of its own: the caller has looked that it is nobody's (`contactOfAddress`).
 */
export async function enrolContact(ctx: CommandContext, given: Enrolment): Promise<{ id: string; isNew: boolean }> {
  const { email, isProven, earlierId, name, title, companyName, phone } = given
  const attributes = await usable(ctx, given.attributes)
  const known = email && isProven ? await contactOfAddress(ctx, email, earlierId) : null
  if (!known) {
    const row = await introduce(ctx, given, attributes)
    if (email && isProven) await proveAddress(ctx, row.id, email)
    return { id: row.id, isNew: true }
  }
  await changeContact(ctx, known, {
    ...defined({ name, title, companyName }),
    attributes,
    tags: [...known.tags, ...given.tags],
  })
  const gaps = {
    lastSeenAt: new Date(),
    ...(phone && known.phone === null ? { phone } : {}),
    ...(email && known.emailNormalized === null ? { emailNormalized: email } : {}),
  }
  await ctx.db.contact.update({ where: ctx.key(known.id), data: gaps, select: { id: true } })
  if (email) await proveAddress(ctx, known.id, email)
  return { id: known.id, isNew: false }
}
