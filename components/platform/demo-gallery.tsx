'use client'

import { useTranslations } from 'next-intl'
import { useTheme } from 'next-themes'
import { type CSSProperties, useEffect, useState } from 'react'
import type { DemoTenant } from '@/lib/platform/schema'
import { DemoCard } from './demo-card'
import { DemoFacts } from './demo-facts'
import { DemoPreview } from './demo-preview'

type DemoGalleryProps = { tenants: readonly [DemoTenant, ...DemoTenant[]]; chosen: string | null }

/** Choosing a company changes everything under it: colours and type of this page, words, features, and the real site. */
export function DemoGallery({ tenants, chosen }: DemoGalleryProps) {
  const t = useTranslations('site.demo')
  const [slug, setSlug] = useState(chosen)
  const { resolvedTheme } = useTheme()
  const [isMounted, setMounted] = useState(false)
  useEffect(() => setMounted(true), [])
  const tenant = tenants.find((each) => each.slug === slug) ?? tenants[0]
  const tokens = isMounted && resolvedTheme === 'dark' ? tenant.tokens.dark : tenant.tokens.light

  const choose = (next: string) => {
    setSlug(next)
    window.history.replaceState(null, '', `/demo?company=${encodeURIComponent(next)}`)
  }

  return (
    <div
      style={tokens as CSSProperties}
      data-demo-company={tenant.slug}
      className="flex-1 bg-page font-body text-fg transition-colors duration-300"
    >
      <div className="mx-auto grid max-w-[96rem] gap-6 px-4 py-8 sm:px-6 lg:grid-cols-[20rem_minmax(0,1fr)] lg:px-8">
        <div className="grid content-start gap-4">
          <div>
            <h1 className="font-heading font-semibold text-2xl text-fg">{t('title')}</h1>
            <p className="mt-1.5 text-muted text-sm">{t('description')}</p>
          </div>
          <ul aria-label={t('companies')} className="grid gap-2.5 sm:grid-cols-3 lg:grid-cols-1">
            {tenants.map((each) => (
              <li key={each.slug} className="grid">
                <DemoCard tenant={each} isChosen={each.slug === tenant.slug} onChoose={() => choose(each.slug)} />
              </li>
            ))}
          </ul>
        </div>
        <section aria-label={tenant.name} aria-live="polite" className="grid min-w-0 content-start gap-4">
          <DemoFacts tenant={tenant} tokens={tokens} />
          <DemoPreview key={tenant.slug} name={tenant.name} url={tenant.url} />
        </section>
      </div>
    </div>
  )
}
