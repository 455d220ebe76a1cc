'use client'

import { useLocale } from 'next-intl'
import { DRAFT_LANGUAGES } from '@/lib/drafts/schema'

/** Languages by their names, for a select; with one of the company's own that is not among the usual. */
export function LanguageOptions({ also }: { also?: string }) {
  const locale = useLocale()
  const names = new Intl.DisplayNames([locale], { type: 'language' })
  const tags: string[] = [...DRAFT_LANGUAGES]
  if (also && !tags.includes(also)) tags.push(also)
  return tags.map((tag) => (
    <option key={tag} value={tag}>
      {names.of(tag)}
    </option>
  ))
}
