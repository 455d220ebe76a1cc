'use client'

import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import { type BrandingChoices, type DerivedBrand, LAUNCHER_ICONS, sharePicture } from '@/lib/branding/schema'

export function Mark({ name, logo }: { name: string; logo: string | null }) {
  if (!logo) return <span className="font-semibold">{name}</span>
  // biome-ignore lint/performance/noImgElement: a company's own file, never optimised by the server
  return <img src={logo} alt={name} className="h-7 w-auto max-w-40 object-contain" />
}

export function EmailPreview({ name, logo, choices }: { name: string; logo: string | null; choices: BrandingChoices }) {
  const t = useTranslations('branding.preview')
  const { look, headerText, footerText } = choices.email
  const isFilled = look === 'filled'
  return (
    <div className="bg-sunken p-6 text-sm">
      <div className="mx-auto max-w-md overflow-hidden rounded-lg border border-line bg-surface">
        {look === 'line' && <div className="h-1.5 bg-primary" />}
        <div className={cn('px-6 pt-6', isFilled && 'bg-primary pb-5 text-on-primary')}>
          <Mark name={name} logo={logo} />
          {headerText && <p className={cn('mt-2', !isFilled && 'text-muted')}>{headerText}</p>}
        </div>
        <div className="px-6 pb-6">
          <p className="mt-5 font-semibold text-lg">{t('invited')}</p>
          <p className="mt-2">{t('invitedBody', { company: name })}</p>
          <p className="mt-5">
            <span className="rounded-md bg-primary px-4 py-2.5 text-on-primary">{t('accept')}</span>
          </p>
          <p className="mt-6 whitespace-pre-line border-line-subtle border-t pt-4 text-muted">{footerText ?? name}</p>
        </div>
      </div>
    </div>
  )
}

const SHAPES = { circle: 'rounded-full', rounded: 'rounded-2xl', square: 'rounded-sm' } as const

/** The closed chat on a page, at its edge. */
export function ChatPreview({ name, choices }: { name: string; choices: BrandingChoices }) {
  const t = useTranslations('branding.preview')
  const { position, shape, icon, bubble } = choices.widget
  const drawn = LAUNCHER_ICONS[icon === 'brand' ? 'bubble' : icon]
  return (
    <div className="relative h-72 bg-page p-6 text-sm">
      <p className="font-semibold">{name}</p>
      <p className="mt-2 max-w-60 text-muted">{t('topicText')}</p>
      <div
        dir="ltr"
        className={cn(
          'absolute bottom-5 flex items-center gap-3',
          position === 'left' ? 'left-5 flex-row-reverse' : 'right-5',
        )}
      >
        {bubble && (
          <span
            dir="auto"
            className="max-w-56 rounded-xl border border-line bg-surface px-3.5 py-2 font-medium shadow-sm"
          >
            {bubble}
          </span>
        )}
        <span
          className={cn('grid size-14 shrink-0 place-items-center bg-primary text-on-primary shadow-lg', SHAPES[shape])}
        >
          {icon === 'brand' && choices.icon ? (
            // biome-ignore lint/performance/noImgElement: a company's own file, never optimised by the server
            <img src={choices.icon} alt="" className="size-8 rounded-lg object-contain" />
          ) : (
            <svg
              aria-hidden="true"
              viewBox="0 0 24 24"
              className="size-6.5"
              fill={drawn.isFilled ? 'currentColor' : 'none'}
              stroke="currentColor"
              strokeWidth={2}
              strokeLinecap="round"
              strokeLinejoin="round"
            >
              {drawn.paths.map((path) => (
                <path key={path} d={path} />
              ))}
            </svg>
          )}
        </span>
      </div>
    </div>
  )
}

/** How another site shows a link to the company, and a browser its tab. */
export function SharePreview({
  name,
  choices,
  derived,
}: {
  name: string
  choices: BrandingChoices
  derived: DerivedBrand
}) {
  const t = useTranslations('branding.preview')
  const { ground, ink } = sharePicture(derived, choices.share.style)
  return (
    <div className="grid gap-5 bg-sunken p-6 text-sm">
      <div className="inline-flex max-w-64 items-center gap-2 justify-self-start rounded-t-lg border border-line border-b-0 bg-surface px-3 py-2">
        {choices.icon ? (
          // biome-ignore lint/performance/noImgElement: a company's own file, never optimised by the server
          <img src={choices.icon} alt="" className="size-4 object-contain" />
        ) : (
          <span
            aria-hidden
            className="grid size-4 place-items-center rounded-sm bg-primary text-[0.625rem] text-on-primary"
          >
            {[...name][0]?.toUpperCase()}
          </span>
        )}
        <span className="truncate">{name}</span>
      </div>
      <div className="mx-auto w-full max-w-md overflow-hidden rounded-lg border border-line bg-surface">
        <div className="flex aspect-[1200/630] flex-col justify-end p-6" style={{ ...ground, color: ink }}>
          <p dir="auto" className="font-bold text-2xl leading-tight">
            {choices.share.title ?? name}
          </p>
          {choices.share.text && (
            <p dir="auto" className="mt-2">
              {choices.share.text}
            </p>
          )}
        </div>
        <p className="px-4 py-3 font-medium">{t('hero', { company: name })}</p>
      </div>
    </div>
  )
}
