import Link from 'next/link'
import type { TenantBrand } from '@/lib/branding'

const LINK = 'inline-flex min-h-11 items-center rounded-sm hover:text-fg sm:min-h-0'

export function SiteFooter({ brand, website }: { brand: TenantBrand; website: string | null }) {
  return (
    <footer className="border-line-subtle border-t bg-surface">
      <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-3 px-4 py-8 text-muted text-sm sm:px-6">
        <p>
          © {new Date().getFullYear()} {brand.name}
        </p>
        <nav aria-label="Footer" className="flex flex-wrap items-center gap-x-6">
          <Link href="/help" className={LINK}>
            Help centre
          </Link>
          <Link href="/#contact" className={LINK}>
            Contact
          </Link>
          {website && (
            <a href={website} rel="noopener" className={LINK}>
              Website
            </a>
          )}
          <a href="/dashboard" className={LINK}>
            Staff sign-in
          </a>
        </nav>
      </div>
    </footer>
  )
}
