import { CircleAlert, CirclePause, CloudOff, Compass } from 'lucide-react'
import type { ReactNode } from 'react'
import { BrandLogo } from './brand-logo'
import type { ShellBrand } from './shell-brand'

const icons = { notFound: Compass, error: CircleAlert, suspended: CirclePause, unavailable: CloudOff }

type NoticeProps = {
  kind: keyof typeof icons
  title: string
  body: ReactNode
  /** None where no company is known: such a page names nobody. */
  brand?: ShellBrand | null
  actions?: ReactNode
  /** What support needs to find the case. */
  reference?: string
  /** `page` fills the window; `section` stands inside a frame that is still there. */
  fills?: 'page' | 'section'
}

/** 404, 500, suspended, unavailable. Words come as props, so it works where no catalogue is loaded. */
export function Notice({ kind, title, body, brand, actions, reference, fills = 'page' }: NoticeProps) {
  const Icon = icons[kind]
  const Frame = fills === 'page' ? 'main' : 'div'
  return (
    <Frame
      className={
        fills === 'page'
          ? 'mx-auto flex min-h-dvh max-w-xl flex-col justify-center px-6 py-12'
          : 'mx-auto max-w-xl px-6 py-16 sm:py-24'
      }
    >
      {brand && (
        <div className="mb-10">
          <BrandLogo brand={brand} />
        </div>
      )}
      <span className="mb-5 grid size-11 place-items-center rounded-xl border border-line bg-surface text-muted shadow-xs">
        <Icon aria-hidden className="size-5" />
      </span>
      <h1 className="font-heading font-semibold text-2xl text-fg">{title}</h1>
      <div className="mt-2 text-base text-muted">{body}</div>
      {actions && <div className="mt-7 flex flex-wrap gap-3">{actions}</div>}
      {reference && <p className="mt-8 font-mono text-subtle text-xs">{reference}</p>}
    </Frame>
  )
}
