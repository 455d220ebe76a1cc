import { newId } from '@/lib/kernel'
import { type CommandContext, countStanding } from '@/lib/operations'
import { claimIdentity } from './identities'
import { noteEvent } from './note-event'

type Writer = {
  kind: 'phone' | 'whatsapp' | 'email' | 'external'
  /** In the form in which identities are stored. */
  value: string
  /** What they call themselves, where the channel says so. */
  name?: string | undefined
  /** Whom the company has written to there. */
  likelyId?: string | undefined
}

const WHO = { id: true, name: true } as const
export type MetContact = { id: string; name: string | null }

async function known(ctx: CommandContext, { kind, value, likelyId }: Writer): Promise<string | null> {
  // Who has a number has it on WhatsApp too.
  const kinds = kind === 'whatsapp' ? [kind, 'phone'] : [kind]
  const [named] = await ctx.db.contactIdentity.findMany({
    where: { kind: { in: kinds }, value },
    orderBy: { kind: 'desc' },
    take: 1,
    select: { contactId: true },
  })
  if (named || !likelyId) return named?.contactId ?? null
  const likely = await ctx.db.contact.findFirst({
    where: { id: likelyId, ...(kind === 'email' ? { emailNormalized: value } : { phone: value }) },
    select: { id: true },
  })
  return likely?.id ?? null
}

/** The id by which WhatsApp knows somebody who shows no number is a name of theirs, and no place to call. */
const placeOf = (kind: Writer['kind'], value: string) =>
  kind === 'email' ? { emailNormalized: value } : value.startsWith('+') ? { phone: value } : {}

async function introduce(ctx: CommandContext, { kind, value, name }: Writer): Promise<MetContact> {
  const row = await ctx.db.contact.create({
    data: { id: newId(), name: name ?? null, ...placeOf(kind, value) },
    select: WHO,
  })
  await countStanding(ctx, 'contacts')
  await noteEvent(ctx, row.id, 'created')
  ctx.emit('contact.changed', { contactId: row.id })
  return row
}

/**
 * Who writes from a number or an address: that names them from now on. The contact whom it names already, else the one whom the
 * company has written to there, else a new one. The contact is held until the transaction ends, so that of two messages at once
 * the second finds what the first has made.
 * @throws conflict when somebody else was named so at the same moment; tried again, it finds them
 */
export async function meetContact(ctx: CommandContext, writer: Writer): Promise<MetContact> {
  const { kind, value, name } = writer
  const knownId = await known(ctx, writer)
  const { id } = knownId ? { id: knownId } : await introduce(ctx, writer)
  const isNew = await claimIdentity(ctx, id, kind, value, 'message')
  if (isNew) {
    await ctx.db.contactIdentity.updateMany({ where: { contactId: id, kind, value }, data: { verifiedAt: new Date() } })
  }
  const row = await ctx.db.contact.update({ where: ctx.key(id), data: { lastSeenAt: new Date() }, select: WHO })
  if (row.name !== null || !name) return row
  ctx.emit('contact.changed', { contactId: id })
  return ctx.db.contact.update({ where: ctx.key(id), data: { name }, select: WHO })
}
