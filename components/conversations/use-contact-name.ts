'use client'

import { useTranslations } from 'next-intl'

/** A name to show: the given one, else the address, else "Visitor". */
export function useContactName(): (contact: { name: string | null; email: string | null }) => string {
  const t = useTranslations('inbox')
  return (contact) => contact.name ?? contact.email ?? t('visitor')
}
