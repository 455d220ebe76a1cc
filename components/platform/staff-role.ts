import type { useTranslations } from 'next-intl'

const ROLES = ['super_admin', 'support'] as const

/** A role of the platform's staff, in words. */
export function staffRoleName(role: string, t: ReturnType<typeof useTranslations<'console.roles'>>): string {
  const known = ROLES.find((each) => each === role)
  return known ? t(known) : role
}
