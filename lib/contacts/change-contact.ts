import type { Prisma } from '@/lib/db'
import type { CommandContext } from '@/lib/operations'
import { checkedAttributes } from './checked-attributes'
import { assertOwner } from './chosen-owner'
import { CONTACT_FIELDS, type ContactRow, contactView, storedAttributes } from './contact-view'
import { replaceIdentity } from './identities'
import { noteEvent } from './note-event'
import type { ContactChanges, ContactView } from './schema'
import { rememberTags, tidyTags } from './tags'

const NOTED = ['name', 'email', 'phone', 'title', 'companyName', 'locale', 'timeZone', 'ownerId'] as const

/** What differs, field by field, for the timeline. */
function differences(before: ContactView, after: ContactView): Prisma.InputJsonObject {
  const changed: Record<string, Prisma.InputJsonValue> = {}
  const note = (name: string, from: unknown, to: unknown) => {
    if (from !== to) changed[name] = { from: (from ?? null) as string | null, to: (to ?? null) as string | null }
  }
  for (const name of NOTED) note(name, before[name], after[name])
  for (const key of new Set([...Object.keys(before.attributes), ...Object.keys(after.attributes)])) {
    note(`attributes.${key}`, before.attributes[key], after.attributes[key])
  }
  return changed
}

async function noteChanges(ctx: CommandContext, before: ContactView, after: ContactView): Promise<void> {
  const changes = differences(before, after)
  if (Object.keys(changes).length > 0) await noteEvent(ctx, after.id, 'changed', { changes })
  const added = after.tags.filter((tag) => !before.tags.includes(tag))
  const removed = before.tags.filter((tag) => !after.tags.includes(tag))
  if (added.length + removed.length > 0) await noteEvent(ctx, after.id, 'tagged', { added, removed })
}

/** Changes what staff or a program gives of a contact; null clears a detail, a missing one stays. @throws conflict */
export async function changeContact(
  ctx: CommandContext,
  before: ContactRow,
  given: ContactChanges,
): Promise<ContactRow> {
  if (given.ownerId !== before.ownerId) await assertOwner(ctx, given.ownerId)
  const { email, tags, attributes, ...plain } = given
  const row = await ctx.db.contact.update({
    where: ctx.key(before.id),
    data: {
      ...Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== undefined)),
      ...(email === undefined ? {} : { emailNormalized: email }),
      ...(tags === undefined ? {} : { tags: tidyTags(tags) }),
      ...(attributes === undefined
        ? {}
        : { attributes: await checkedAttributes(ctx, storedAttributes(before.attributes), attributes) }),
    },
    select: CONTACT_FIELDS,
  })
  if (email !== undefined) await replaceIdentity(ctx, row.id, 'email', before.emailNormalized, email)
  if (given.phone !== undefined) await replaceIdentity(ctx, row.id, 'phone', before.phone, given.phone)
  if (tags) await rememberTags(ctx, row.tags)
  await noteChanges(ctx, contactView(before), contactView(row))
  ctx.emit('contact.changed', { contactId: row.id })
  return row
}
