import Link from 'next/link'
import { ButtonLink } from '@/components/ui/button-link'
import type { TenantBrand } from '@/lib/branding'
import { BrandMark } from './brand-mark'

export function SiteHeader({ brand }: { brand: TenantBrand }) {
  return (
    <header className="sticky top-0 z-20 border-line-subtle border-b bg-page/90 backdrop-blur">
      <div className="mx-auto flex h-16 max-w-6xl items-center justify-between gap-4 px-4 sm:px-6">
        <Link href="/" className="flex min-w-0 items-center rounded-md" aria-label={brand.name}>
          <BrandMark brand={brand} />
        </Link>
        <nav aria-label="Main" className="flex items-center gap-1">
          <ButtonLink href="/help" variant="ghost">
            Help centre
          </ButtonLink>
          <ButtonLink href="/#contact" variant="outline" className="hidden sm:inline-flex">
            Contact
          </ButtonLink>
        </nav>
      </div>
    </header>
  )
}
