import { contactOfAddress, enrolContact, keepConsent, noteEvent } from '@/lib/contacts'
import type { CommandContext } from '@/lib/operations'
import { changeMembers } from '@/lib/segments'
import { makeLead } from './make-lead'
import { type FormDefinition, type FormView, ownKey } from './schema'
import type { KeptConsent, SubmissionRow } from './submission-view'

/** What staff could not do for a stranger, the form does, as its owner has set it up. */
export const asForm = (ctx: CommandContext, { name }: Pick<FormView, 'name'>): CommandContext => ({
  ...ctx,
  actor: { kind: 'system', id: 'forms', label: name },
})

/** The contact that an earlier answer from this address has made. */
async function earlierContact(ctx: CommandContext, email: string): Promise<string | null> {
  const row = await ctx.db.formSubmission.findFirst({
    where: { email, contactId: { not: null } },
    orderBy: { id: 'desc' },
    select: { contactId: true },
  })
  return row?.contactId ?? null
}

/** Whom the company knows by what a stranger has typed. Nothing of theirs changes by that. */
export async function knownSender(
  ctx: CommandContext,
  { email, phone }: Pick<SubmissionRow, 'email' | 'phone'>,
): Promise<string | null> {
  const byEmail = email ? await contactOfAddress(ctx, email, await earlierContact(ctx, email)) : null
  if (byEmail || !phone) return byEmail?.id ?? null
  const named = await ctx.db.contactIdentity.findFirst({
    where: { kind: { in: ['phone', 'whatsapp'] }, value: phone },
    select: { contactId: true },
  })
  return named?.contactId ?? null
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

function ownValues(values: SubmissionRow['values']): Record<string, string | number | boolean> {
  return Object.fromEntries(
    Object.entries(values as Record<string, string | number | boolean>).flatMap(([key, value]) => {
      const own = ownKey(key)
      return own === null ? [] : [[own, value]]
    }),
  )
}

/** The words that were agreed to, where and when: what has to be shown when somebody asks. */
const evidenceOf = (row: SubmissionRow, form: Pick<FormView, 'name' | 'slug'>, text: string): string =>
  [
    text,
    `${form.name}, version ${row.formVersion} (/forms/${form.slug})`,
    `sent ${row.createdAt.toISOString()} from ${row.ip ?? 'an unknown address'}`,
    row.confirmedAt && `confirmed by e-mail ${row.confirmedAt.toISOString()}`,
    `submission ${row.id}`,
  ]
    .filter(Boolean)
    .join('\n')

/** Notes an answer on the timeline of somebody. */
export const noteAnswer = (
  ctx: CommandContext,
  contactId: string,
  row: SubmissionRow,
  form: Pick<FormView, 'id' | 'name'>,
): Promise<void> =>
  noteEvent(ctx, contactId, 'form', {
    formId: form.id,
    name: form.name,
    submissionId: row.id,
    isConfirmed: row.confirmedAt !== null,
  })

/**
 * Makes an answer count: the contact, what they agreed to, tags and list.
 * @param row with `confirmedAt` when its sender has confirmed it, so that it may change whom its address names
 * @returns the contact
 */
export async function takeUp(
  ctx: CommandContext,
  row: SubmissionRow,
  form: Pick<FormView, 'id' | 'name' | 'slug' | 'ownerId'>,
  definition: FormDefinition,
): Promise<string> {
  const { addTags, listId } = definition
  const values = row.values as Record<string, unknown>
  const { id: contactId } = await enrolContact(ctx, {
    email: row.email,
    isProven: row.confirmedAt !== null,
    earlierId: row.contactId ?? (row.email ? await earlierContact(ctx, row.email) : null),
    name: textOf(values.name),
    phone: textOf(values.phone),
    title: textOf(values.title),
    companyName: textOf(values.companyName),
    attributes: ownValues(row.values),
    tags: addTags,
  })
  for (const { channel, purpose, text } of row.consents as KeptConsent[]) {
    const said = { state: 'granted', source: 'form', evidence: evidenceOf(row, form, text) } as const
    await keepConsent(ctx, {
      contactId,
      channel: channel as Parameters<typeof keepConsent>[1]['channel'],
      purpose: purpose as Parameters<typeof keepConsent>[1]['purpose'],
      ...said,
    })
  }
  const isList = listId !== null && (await ctx.db.segment.count({ where: { id: listId, kind: 'list' } })) > 0
  if (isList) await changeMembers(ctx, { segmentId: listId, add: [contactId], remove: [] })
  await noteAnswer(ctx, contactId, row, form)
  await makeLead(ctx, contactId, row, form, definition)
  return contactId
}
