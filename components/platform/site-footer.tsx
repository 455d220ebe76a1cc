import { useTranslations } from 'next-intl'
import type { PlatformProfile } from '@/lib/operator/schema'

const LINKS = ['supportUrl', 'imprintUrl', 'privacyUrl'] as const

/** Where the platform can be reached, as far as its operator says; nothing where nothing is set. */
export function SiteFooter({ profile }: { profile: PlatformProfile }) {
  const t = useTranslations('site.footer')
  const links = LINKS.flatMap((name) => {
    const href = profile[name]
    return href ? [{ name, href }] : []
  })
  if (links.length === 0 && !profile.supportEmail) return null
  return (
    <footer className="border-line-subtle border-t bg-surface">
      <ul className="mx-auto flex max-w-6xl flex-wrap gap-x-6 gap-y-2 px-4 py-5 text-muted text-sm sm:px-6 lg:px-8">
        {profile.supportEmail && (
          <li>
            <a dir="ltr" href={`mailto:${profile.supportEmail}`} className="hover:text-fg hover:underline">
              {profile.supportEmail}
            </a>
          </li>
        )}
        {links.map(({ name, href }) => (
          <li key={name}>
            <a href={href} rel="noreferrer" className="hover:text-fg hover:underline">
              {t(name)}
            </a>
          </li>
        ))}
      </ul>
    </footer>
  )
}
