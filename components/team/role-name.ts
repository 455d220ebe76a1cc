import type { useTranslations } from 'next-intl'
import { isBuiltInRole } from '@/lib/team/schema'

type Words = ReturnType<typeof useTranslations<'team'>>

/** A role as people read it: the company's own by its name, a built-in one in the reader's language. */
export const roleName = (t: Words, key: string, name: string | null): string =>
  name ?? (isBuiltInRole(key) ? t(`roles.${key}`) : key)
