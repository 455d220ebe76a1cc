import type { useTranslations } from 'next-intl'
import type { FieldView } from '@/lib/contacts/schema'
import { COLUMN_TARGETS, type RefusedRow } from '@/lib/imports/schema'

type Words = {
  t: ReturnType<typeof useTranslations<'imports'>>
  contacts: ReturnType<typeof useTranslations<'contacts'>>
  fields: readonly FieldView[]
}

/** What a column can be, as people read it. */
export function targetWords(target: string, { t, contacts, fields }: Words): string {
  const plain = COLUMN_TARGETS.find((each) => each === target)
  if (plain === 'firstName' || plain === 'lastName' || plain === 'externalId') return t(`targets.${plain}`)
  if (plain) return contacts(`fields.${plain}`)
  return fields.find(({ key }) => target === `attributes.${key}`)?.label ?? target
}

/** Why a row is refused, in a sentence. */
export function reasonWords({ reason, detail }: RefusedRow, words: Words): string {
  const { t } = words
  const field = detail ? targetWords(detail, words) : ''
  return t(`reasons.${reason}`, { field, row: detail ?? '' })
}
