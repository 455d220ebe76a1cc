'use client'

import { Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Card, CardBody } from '@/components/ui/card'
import { cn } from '@/components/ui/cn'
import { type BrandingChoices, type DerivedBrand, fontStack, tokenStyle } from '@/lib/branding/schema'
import { ChatPreview, EmailPreview, Mark, SharePreview } from './place-previews'

type Props = { choices: BrandingChoices; derived: DerivedBrand; name: string }

const VIEWS = ['page', 'email', 'chat', 'share', 'dashboard'] as const
type View = (typeof VIEWS)[number]

/** The unsaved choices at work; the tokens are set on the preview alone. */
export function BrandPreview({ choices, derived, name }: Props) {
  const t = useTranslations('branding.preview')
  const [view, setView] = useState<View>('page')
  const [scheme, setScheme] = useState<'light' | 'dark'>('light')
  const logo = scheme === 'dark' ? (choices.logo.dark ?? choices.logo.light) : choices.logo.light
  const tab = (isOn: boolean) =>
    cn('touch-target rounded-md px-3 py-1.5 text-sm', isOn ? 'bg-fg/8 font-medium text-fg' : 'text-muted hover:text-fg')
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-2 border-line-subtle border-b p-3">
        <fieldset aria-label={t('label')} className="flex gap-1">
          {VIEWS.map((id) => (
            <button
              key={id}
              type="button"
              aria-pressed={view === id}
              className={tab(view === id)}
              onClick={() => setView(id)}
            >
              {t(id)}
            </button>
          ))}
        </fieldset>
        <fieldset aria-label={t('scheme')} className="flex gap-1">
          {(['light', 'dark'] as const).map((value) => (
            <button
              key={value}
              type="button"
              aria-pressed={scheme === value}
              className={tab(scheme === value)}
              onClick={() => setScheme(value)}
            >
              {t(value)}
            </button>
          ))}
        </fieldset>
      </div>
      <CardBody>
        <div
          style={{ ...tokenStyle(derived[scheme]), fontFamily: fontStack(choices.fonts.body) }}
          className="overflow-hidden rounded-lg border border-line bg-page text-fg"
        >
          {view === 'page' && <PagePreview name={name} logo={logo} heading={fontStack(choices.fonts.heading)} />}
          {view === 'email' && <EmailPreview name={name} logo={logo} choices={choices} />}
          {view === 'chat' && <ChatPreview name={name} choices={choices} />}
          {view === 'share' && <SharePreview name={name} choices={choices} derived={derived} />}
          {view === 'dashboard' && <DashboardPreview name={name} />}
        </div>
      </CardBody>
    </Card>
  )
}

function PagePreview({ name, logo, heading }: { name: string; logo: string | null; heading: string }) {
  const t = useTranslations('branding.preview')
  const colors = useTranslations('branding.colors')
  return (
    <>
      <div className="flex items-center justify-between border-line-subtle border-b px-5 py-3 text-sm">
        <Mark name={name} logo={logo} />
        <span className="text-muted">{t('helpCentre')}</span>
      </div>
      <div className="px-5 py-8" style={{ background: 'var(--gradient)', color: 'var(--on-gradient)' }}>
        <p className="font-semibold text-2xl" style={{ fontFamily: heading }}>
          {t('hero', { company: name })}
        </p>
        <p className="mt-4 flex h-10 max-w-sm items-center gap-2 rounded-lg bg-surface px-3 text-muted text-sm">
          <Search aria-hidden className="size-4" /> {t('search')}
        </p>
      </div>
      <div className="grid gap-3 p-5 sm:grid-cols-2">
        {(['topicOrders', 'topicReturns'] as const).map((topic) => (
          <div key={topic} className="rounded-lg border border-line bg-surface p-4 text-sm">
            <span className="mb-2 grid size-8 place-items-center rounded-md bg-primary-soft text-on-primary-soft">
              ?
            </span>
            <span className="block font-medium">{t(topic)}</span>
            <span className="text-muted">{t('topicText')}</span>
          </div>
        ))}
      </div>
      <div className="flex flex-wrap gap-2 px-5 pb-6 text-sm">
        <span className="rounded-md bg-primary px-3 py-2 text-on-primary">{colors('primary')}</span>
        <span className="rounded-md bg-secondary px-3 py-2 text-on-secondary">{colors('secondary')}</span>
        <span className="rounded-md bg-accent px-3 py-2 text-on-accent">{colors('accent')}</span>
        <span className="rounded-md px-3 py-2" style={{ background: 'var(--gradient)', color: 'var(--on-gradient)' }}>
          {t('gradient')}
        </span>
        <span className="px-1 py-2 text-link underline">{t('link')}</span>
      </div>
    </>
  )
}

function DashboardPreview({ name }: { name: string }) {
  const t = useTranslations('branding.preview')
  const rows = [t('question'), t('secondQuestion'), t('thanks')]
  return (
    <div className="grid grid-cols-[8rem_minmax(0,1fr)] text-sm">
      <div className="border-line-subtle border-e bg-sunken p-3">
        <p className="truncate font-semibold">{name}</p>
        <p className="mt-4 rounded-md bg-primary-soft px-2 py-1.5 text-on-primary-soft">{t('inbox')}</p>
        <p className="px-2 py-1.5 text-muted">{t('knowledge')}</p>
      </div>
      <ul className="divide-y divide-line-subtle bg-surface">
        {rows.map((text, index) => (
          <li key={text} className="flex items-center justify-between gap-3 px-4 py-3">
            <span className="truncate">{text}</span>
            <span className={index === 0 ? 'rounded-sm bg-warning-soft px-1.5 text-on-warning-soft' : 'text-subtle'}>
              {index === 0 ? t('waiting') : t('hours', { count: index })}
            </span>
          </li>
        ))}
        <li className="flex items-end gap-1.5 px-4 py-4" aria-hidden>
          {[40, 64, 30, 80, 52, 70, 44, 58].map((height, index) => (
            <span key={height} className="w-4 rounded-sm" style={{ height, background: `var(--chart-${index + 1})` }} />
          ))}
        </li>
      </ul>
    </div>
  )
}
