import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { MoreMessages } from '@/components/ui/more-messages'
import { ReaderDirection } from '@/components/ui/reader-direction'
import { loadMessages, type Messages, pickMessages } from '@/i18n/messages'

type ClientMessagesProps = { names: readonly (keyof Messages)[]; children: ReactNode }

const messagesOf = async (names: readonly (keyof Messages)[]) =>
  pickMessages(await loadMessages(await getLocale()), names)

/** Gives the client components inside these namespaces of the catalogue, and no others. */
export async function ClientMessages({ names, children }: ClientMessagesProps) {
  return (
    <NextIntlClientProvider messages={await messagesOf(names)}>
      <ReaderDirection>{children}</ReaderDirection>
    </NextIntlClientProvider>
  )
}

/** The same inside a frame that has its own: these namespaces come to those of the frame. */
export async function SectionMessages({ names, children }: ClientMessagesProps) {
  return <MoreMessages messages={await messagesOf(names)}>{children}</MoreMessages>
}
