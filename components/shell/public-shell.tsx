import { Menu } from 'lucide-react'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn'
import { ThemeSwitch, type ThemeSwitchLabels } from '@/components/ui/theme-switch'
import { BrandLogo } from './brand-logo'
import type { ShellBrand } from './shell-brand'

export type PublicLink = { href: string; label: string; isExternal?: boolean }

type PublicShellProps = {
  brand: ShellBrand
  links: readonly PublicLink[]
  /** The address of the page shown, to mark its link. */
  current?: string
  /** One button at the end of the header. */
  action?: ReactNode
  footerLinks?: readonly PublicLink[]
  /** Last line of the footer ("© 2026 MediCare Plus"). */
  footerNote: ReactNode
  labels: { menu: string; main: string; footer: string; skip: string; theme: ThemeSwitchLabels }
  children: ReactNode
}

/** The company's public frame. No client code but the theme switch; the menu on phones is a `<details>`. */
export function PublicShell({
  brand,
  links,
  current,
  action,
  footerLinks = [],
  footerNote,
  labels,
  children,
}: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <a
        href="#content"
        className="sr-only z-60 rounded-md bg-primary px-4 py-2 font-medium text-on-primary text-sm focus:not-sr-only focus:fixed focus:start-3 focus:top-3"
      >
        {labels.skip}
      </a>
      <header className="sticky top-0 z-40 border-line-subtle border-b bg-page/90 backdrop-blur-md">
        <div className="mx-auto flex h-16 max-w-6xl items-center gap-4 px-4 sm:px-6">
          <Link href="/" className="flex h-11 min-w-0 items-center rounded-md">
            <BrandLogo brand={brand} />
          </Link>
          <nav aria-label={labels.main} className="ms-auto hidden items-center gap-1 md:flex">
            {links.map((link) => (
              <PublicAnchor
                key={link.href}
                link={link}
                isCurrent={link.href === current}
                className="rounded-md px-3 py-2 font-medium text-muted text-sm hover:text-fg aria-[current=page]:text-fg"
              />
            ))}
          </nav>
          <div className="flex items-center gap-1 max-md:ms-auto">
            {action}
            <details className="relative md:hidden">
              <summary
                aria-label={labels.menu}
                className="grid size-11 cursor-pointer list-none place-items-center rounded-md text-fg [&::-webkit-details-marker]:hidden"
              >
                <Menu aria-hidden className="size-5" />
              </summary>
              <nav
                aria-label={labels.main}
                className="absolute end-0 top-full mt-2 grid w-60 rounded-lg border border-line bg-raised p-1.5 shadow-lg"
              >
                {links.map((link) => (
                  <PublicAnchor
                    key={link.href}
                    link={link}
                    isCurrent={link.href === current}
                    className="flex min-h-11 items-center rounded-md px-3 text-fg text-sm hover:bg-fg/5 aria-[current=page]:font-medium"
                  />
                ))}
              </nav>
            </details>
          </div>
        </div>
      </header>
      <main id="content" className="flex-1">
        {children}
      </main>
      <footer className="border-line-subtle border-t bg-surface">
        <div className="mx-auto flex max-w-6xl flex-wrap items-center justify-between gap-x-8 gap-y-4 px-4 py-8 text-sm sm:px-6">
          <p className="text-muted">{footerNote}</p>
          <div className="flex flex-wrap items-center gap-x-6 gap-y-1">
            {footerLinks.length > 0 && (
              <nav aria-label={labels.footer} className="flex flex-wrap gap-x-6">
                {footerLinks.map((link) => (
                  <PublicAnchor
                    key={link.href}
                    link={link}
                    isCurrent={false}
                    className="inline-flex min-h-11 items-center text-muted hover:text-fg md:min-h-8"
                  />
                ))}
              </nav>
            )}
            <ThemeSwitch labels={labels.theme} />
          </div>
        </div>
      </footer>
    </div>
  )
}

function PublicAnchor({ link, isCurrent, className }: { link: PublicLink; isCurrent: boolean; className: string }) {
  if (link.isExternal) {
    return (
      <a href={link.href} rel="noopener noreferrer" target="_blank" className={className}>
        {link.label}
      </a>
    )
  }
  return (
    <Link href={link.href} aria-current={isCurrent ? 'page' : undefined} className={cn(className)}>
      {link.label}
    </Link>
  )
}
