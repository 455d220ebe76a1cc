import type { FoundTemplate } from '@/lib/providers/whatsapp'
import type { TemplateNews } from './note-template'
import { TEMPLATE_CATEGORIES, TEMPLATE_STATUSES, type TemplateCategory, type TemplateStatus } from './states'

/** Meta's word for a state, as far as it is known; null: a new one. */
export const statusOf = (word: string): TemplateStatus | null =>
  TEMPLATE_STATUSES.find((known) => known === word && known !== 'draft' && known !== 'submitting') ?? null

export const categoryOf = (word: string): TemplateCategory | null =>
  TEMPLATE_CATEGORIES.find((known) => known === word) ?? null

/** What a template's own page at Meta says. A state that is not known here changes nothing. */
export function newsOf({ id, status, category, reason, quality }: FoundTemplate): TemplateNews {
  const known = statusOf(status)
  const kind = categoryOf(category)
  return {
    metaId: id,
    quality,
    ...(known ? { status: known, reason } : {}),
    ...(kind ? { category: kind } : {}),
  }
}
