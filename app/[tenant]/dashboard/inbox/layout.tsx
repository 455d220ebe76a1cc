import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { isLocale } from '@/i18n/locales'
import { loadMessages, pickMessages } from '@/i18n/messages'

export default async function InboxLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const messages = await loadMessages(isLocale(locale) ? locale : 'en')
  return <NextIntlClientProvider messages={pickMessages(messages, ['ui', 'inbox'])}>{children}</NextIntlClientProvider>
}
