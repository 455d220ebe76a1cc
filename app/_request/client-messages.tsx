import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { loadMessages, type Messages, pickMessages } from '@/i18n/messages'

type ClientMessagesProps = { names: readonly (keyof Messages)[]; children: ReactNode }

/** Gives the client components inside these namespaces of the catalogue, and no others. */
export async function ClientMessages({ names, children }: ClientMessagesProps) {
  const messages = pickMessages(await loadMessages(await getLocale()), names)
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>
}
