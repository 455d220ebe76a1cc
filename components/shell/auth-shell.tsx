import type { ReactNode } from 'react'
import { BrandLogo } from './brand-logo'
import type { ShellBrand } from './shell-brand'

type AuthShellProps = {
  brand: ShellBrand
  title: ReactNode
  description?: ReactNode
  /** On the coloured half: a sentence of the company about itself. */
  tagline?: ReactNode
  /** Under the form: the way to the other pages of signing in. */
  footer?: ReactNode
  children: ReactNode
}

/** Sign-in, invitation, password: the form on plain ground, the company's colours beside it on wide screens. */
export function AuthShell({ brand, title, description, tagline, footer, children }: AuthShellProps) {
  return (
    <div className="grid min-h-dvh bg-surface lg:grid-cols-[minmax(0,1fr)_minmax(0,1.1fr)]">
      <div className="flex flex-col px-5 py-6 sm:px-10">
        <header className="flex h-10 items-center">
          <BrandLogo brand={brand} />
        </header>
        <main id="content" className="mx-auto flex w-full max-w-sm flex-1 flex-col justify-center py-10">
          <h1 className="font-heading font-semibold text-2xl text-fg">{title}</h1>
          {description && <div className="mt-1.5 text-muted text-sm">{description}</div>}
          <div className="mt-7">{children}</div>
          {footer && (
            <div className="mt-6 text-muted text-sm max-sm:[&_a]:inline-flex max-sm:[&_a]:min-h-11 max-sm:[&_a]:items-center [&_a]:font-medium [&_a]:text-link [&_a:hover]:underline">
              {footer}
            </div>
          )}
        </main>
      </div>
      <aside className="relative hidden overflow-hidden bg-brand-gradient text-on-gradient lg:flex lg:flex-col lg:justify-end">
        <svg
          aria-hidden="true"
          className="absolute inset-0 size-full opacity-15"
          preserveAspectRatio="xMidYMid slice"
          viewBox="0 0 800 800"
        >
          <g fill="none" stroke="currentColor" strokeWidth="1.5">
            <circle cx="640" cy="180" r="120" />
            <circle cx="640" cy="180" r="220" />
            <circle cx="640" cy="180" r="320" />
            <circle cx="640" cy="180" r="420" />
            <circle cx="640" cy="180" r="520" />
          </g>
        </svg>
        {tagline && <p className="relative max-w-lg p-12 font-heading font-semibold text-3xl">{tagline}</p>}
      </aside>
    </div>
  )
}
