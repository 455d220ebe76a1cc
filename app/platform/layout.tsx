import '../globals.css'
import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientMessages } from '@/app/_request/client-messages'
import { ThemeProvider } from '@/components/ui/theme-provider'
import { directionOf } from '@/i18n/locales'
import { fontFaceCss } from '@/lib/branding'
import { readPlatformProfile } from '@/lib/operator'
import { profileCss } from './profile-style'

/** The platform's name and look are settings of the installation, read when it runs. */
export const dynamic = 'force-dynamic'

/** The neutral look's own font; its tokens stand in globals.css. */
const FONTS = fontFaceCss(['inter'])

/** This frame also stands around the answer to unknown hosts, so it names nobody. */
export const generateMetadata = async (): Promise<Metadata> => ({
  title: (await getTranslations('site.notFound'))('title'),
  robots: { index: false },
})

export default async function PlatformLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale()
  const css = profileCss(await readPlatformProfile())
  return (
    <html lang={locale} dir={directionOf(locale)} suppressHydrationWarning>
      <head>
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: font faces of this repository's own list */}
        <style dangerouslySetInnerHTML={{ __html: FONTS }} />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: tokens that are written anew from what they were read as */}
        {css && <style dangerouslySetInnerHTML={{ __html: css }} />}
      </head>
      <body className="bg-page font-body text-fg antialiased">
        <ClientMessages names={['ui']}>
          <ThemeProvider>{children}</ThemeProvider>
        </ClientMessages>
      </body>
    </html>
  )
}
