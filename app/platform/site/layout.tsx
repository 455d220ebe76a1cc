import type { Metadata } from 'next'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SiteHeader } from '@/components/platform/site-header'
import { isLocale } from '@/i18n/locales'
import { loadMessages, pickMessages } from '@/i18n/messages'
import { env } from '@/lib/kernel'
import { PLATFORM_ICON } from '../platform-icon'

const DESCRIPTION =
  'A site, a help centre and an assistant in your company’s own look, made from the website that you already have.'

export function generateMetadata(): Metadata {
  const { PLATFORM_NAME, PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
  return {
    metadataBase: new URL(`${PUBLIC_PROTOCOL}://${ROOT_DOMAIN}`),
    title: { default: PLATFORM_NAME, template: `%s · ${PLATFORM_NAME}` },
    description: DESCRIPTION,
    applicationName: PLATFORM_NAME,
    icons: PLATFORM_ICON,
    robots: { index: true, follow: true },
  }
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { PLATFORM_NAME, PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
  const locale = await getLocale()
  const messages = await loadMessages(isLocale(locale) ? locale : 'en')
  return (
    <NextIntlClientProvider locale={locale} messages={pickMessages(messages, ['ui'])}>
      <div className="flex min-h-dvh flex-col">
        <SiteHeader platformName={PLATFORM_NAME} consoleUrl={`${PUBLIC_PROTOCOL}://console.${ROOT_DOMAIN}`} />
        <main id="content" className="flex flex-1 flex-col">
          {children}
        </main>
      </div>
    </NextIntlClientProvider>
  )
}
