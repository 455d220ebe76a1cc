import Link from 'next/link'
import { getTranslations } from 'next-intl/server'
import type { TenantBrand } from '@/lib/branding'

const LINK = 'inline-flex min-h-11 items-center rounded-sm hover:text-fg sm:min-h-0'

export async function SiteFooter({ brand, website }: { brand: TenantBrand; website: string | null }) {
  const t = await getTranslations('public.nav')
  return (
    <footer className="border-line-subtle border-t bg-surface">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-3 px-4 pt-8 pb-24 text-muted text-sm sm:px-6 sm:pb-8">
        <p>
          © {new Date().getFullYear()} {brand.name}
        </p>
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
