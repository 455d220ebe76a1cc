import { invalid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type Attributes, type ContactChanges, type FieldKind, fieldValue } from './schema'

/** The stored values with the given ones, each checked against its field; null takes one out. @throws invalid */
export async function checkedAttributes(
  ctx: TenantContext,
  before: Attributes,
  given: NonNullable<ContactChanges['attributes']>,
): Promise<Attributes> {
  const keys = Object.keys(given)
  if (keys.length === 0) return before
  const fields = await ctx.db.contactField.findMany({ where: { key: { in: keys }, archivedAt: null } })
  const after = { ...before }
  for (const [key, value] of Object.entries(given)) {
    const field = fields.find((each) => each.key === key)
    if (!field) throw invalid(`attributes.${key}`, 'there is no such field')
    if (value === null) {
      delete after[key]
      continue
    }
    const parsed = fieldValue(field.kind as FieldKind, field.choices).safeParse(value)
    if (!parsed.success) throw invalid(`attributes.${key}`, parsed.error.issues[0]?.message ?? 'is not valid')
    after[key] = parsed.data
  }
  return after
}
