import { Layers } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'

type SiteHeaderProps = { platformName: string; logo: string | null; consoleUrl: string }

/** The platform's own public frame: its name and the three ways on. */
export function SiteHeader({ platformName, logo, consoleUrl }: SiteHeaderProps) {
  const t = useTranslations('site.nav')
  return (
    <header className="border-line-subtle border-b bg-surface">
      <div className="mx-auto flex h-15 max-w-6xl items-center justify-between gap-4 px-4 sm:px-6 lg:px-8">
        <Link href="/" className="flex min-h-11 items-center gap-2.5 font-heading font-semibold text-base text-fg">
          {logo ? (
            // biome-ignore lint/performance/noImgElement: a data address, nothing to optimise
            <img src={logo} alt="" className="h-7 max-w-36 object-contain" />
          ) : (
            <span className="grid size-7 place-items-center rounded-md bg-primary text-on-primary">
              <Layers aria-hidden className="size-4" />
            </span>
          )}
          {platformName}
        </Link>
        <nav aria-label={t('main')} className="flex items-center gap-1 sm:gap-2">
          <ButtonLink href="/demo" variant="ghost">
            {t('demo')}
          </ButtonLink>
          <a
            href={consoleUrl}
            className="hidden h-control items-center rounded-md px-3.5 font-medium text-muted text-sm hover:bg-fg/6 hover:text-fg sm:inline-flex"
          >
            {t('console')}
          </a>
          <ButtonLink href="/sign-up" variant="primary">
            {t('signUp')}
          </ButtonLink>
        </nav>
      </div>
    </header>
  )
}
