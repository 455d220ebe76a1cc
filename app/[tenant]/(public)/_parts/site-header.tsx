import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/components/ui/button-link'
import { Link } from '@/components/ui/link'
import type { TenantBrand } from '@/lib/branding'
import { BrandMark } from './brand-mark'

export async function SiteHeader({ brand }: { brand: TenantBrand }) {
  const t = await getTranslations('public.nav')
  return (
    <header className="sticky top-0 z-20 border-line-subtle border-b bg-page/90 backdrop-blur">
      <div className="mx-auto flex h-16 max-w-6xl items-center justify-between gap-4 px-4 sm:px-6">
        <Link href="/" className="flex min-w-0 items-center rounded-md" aria-label={brand.name}>
          <BrandMark brand={brand} />
        </Link>
        <nav aria-label={t('main')} className="flex items-center gap-1">
          <ButtonLink href="/help" variant="ghost">
            {t('helpCentre')}
          </ButtonLink>
          <ButtonLink href="/#contact" variant="outline" className="hidden sm:inline-flex">
            {t('contact')}
          </ButtonLink>
        </nav>
      </div>
    </header>
  )
}
