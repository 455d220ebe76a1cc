import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'
import { SiteFooter } from '@/components/platform/site-footer'
import { SiteHeader } from '@/components/platform/site-header'
import { env } from '@/lib/kernel'
import { readPlatformProfile } from '@/lib/operator'
import { PLATFORM_ICON } from '../platform-icon'

export async function generateMetadata(): Promise<Metadata> {
  const { PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
  const { name } = await readPlatformProfile()
  return {
    metadataBase: new URL(`${PUBLIC_PROTOCOL}://${ROOT_DOMAIN}`),
    title: { default: name, template: `%s · ${name}` },
    description: (await getTranslations('site'))('description'),
    applicationName: name,
    icons: PLATFORM_ICON,
    robots: { index: true, follow: true },
  }
}

export default async function SiteLayout({ children }: { children: ReactNode }) {
  const { PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
  const profile = await readPlatformProfile()
  return (
    <SectionMessages names={['site', 'setup', 'features', 'presets']}>
      <div className="flex min-h-dvh flex-col">
        <SiteHeader
          platformName={profile.name}
          logo={profile.logo}
          consoleUrl={`${PUBLIC_PROTOCOL}://console.${ROOT_DOMAIN}`}
        />
        <main id="content" className="flex flex-1 flex-col">
          {children}
        </main>
        <SiteFooter profile={profile} />
      </div>
    </SectionMessages>
  )
}
