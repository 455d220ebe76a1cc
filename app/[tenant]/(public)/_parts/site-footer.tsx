import { Monitor, Moon, Sun } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { Link } from '@/components/ui/link'
import { ThemeSwitch } from '@/components/ui/theme-switch'
import type { TenantBrand } from '@/lib/branding'

const ICON = 'size-4'
const LINK = 'inline-flex min-h-11 items-center rounded-sm hover:text-fg sm:min-h-0'

export async function SiteFooter({ brand, website }: { brand: TenantBrand; website: string | null }) {
  const [t, theme] = await Promise.all([getTranslations('public.nav'), getTranslations('ui.theme')])
  return (
    <footer className="border-line-subtle border-t bg-surface">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-3 px-4 pt-8 pb-24 text-muted text-sm sm:px-6 sm:pb-8">
        <div className="flex flex-wrap items-center gap-x-5 gap-y-3">
          <p>
            © {new Date().getFullYear()} {brand.name}
          </p>
          <ThemeSwitch
            legend={theme('legend')}
            choices={{
              system: { label: theme('system'), icon: <Monitor aria-hidden className={ICON} /> },
              light: { label: theme('light'), icon: <Sun aria-hidden className={ICON} /> },
              dark: { label: theme('dark'), icon: <Moon aria-hidden className={ICON} /> },
            }}
          />
        </div>
        <nav aria-label={t('footer')} className="flex flex-wrap items-center gap-x-6">
          <Link href="/help" className={LINK}>
            {t('helpCentre')}
          </Link>
          <Link href="/#contact" className={LINK}>
            {t('contact')}
          </Link>
          {website && (
            <a href={website} rel="noopener" className={LINK}>
              {t('website')}
            </a>
          )}
          <a href="/dashboard" className={LINK}>
            {t('staff')}
          </a>
        </nav>
      </div>
    </footer>
  )
}
