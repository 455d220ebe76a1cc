import type { useTranslations } from 'next-intl'
import { STAFF_ROLES } from '@/lib/operations/schema'

/** A role of the platform's staff, in words. */
export function staffRoleName(role: string, t: ReturnType<typeof useTranslations<'console.roles'>>): string {
  const known = STAFF_ROLES.find((each) => each === role)
  return known ? t(known) : role
}
