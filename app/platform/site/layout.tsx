import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'
import { SiteHeader } from '@/components/platform/site-header'
import { env } from '@/lib/kernel'
import { PLATFORM_ICON } from '../platform-icon'

export async function generateMetadata(): Promise<Metadata> {
  const { PLATFORM_NAME, PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
  return {
    metadataBase: new URL(`${PUBLIC_PROTOCOL}://${ROOT_DOMAIN}`),
    title: { default: PLATFORM_NAME, template: `%s · ${PLATFORM_NAME}` },
    description: (await getTranslations('site'))('description'),
    applicationName: PLATFORM_NAME,
    icons: PLATFORM_ICON,
    robots: { index: true, follow: true },
  }
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { PLATFORM_NAME, PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
  return (
    <SectionMessages names={['site', 'setup', 'features', 'presets']}>
      <div className="flex min-h-dvh flex-col">
        <SiteHeader platformName={PLATFORM_NAME} consoleUrl={`${PUBLIC_PROTOCOL}://console.${ROOT_DOMAIN}`} />
        <main id="content" className="flex flex-1 flex-col">
          {children}
        </main>
      </div>
    </SectionMessages>
  )
}
