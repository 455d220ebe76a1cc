'use client'

import { useTranslations } from 'next-intl'

/** A name to show: the given one, else where they are reached, else "Visitor". */
export function useContactName(): (
  contact: { name: string | null; email: string | null },
  address?: string | null,
) => string {
  const t = useTranslations('inbox')
  return (contact, address) => contact.name ?? contact.email ?? address ?? t('visitor')
}
