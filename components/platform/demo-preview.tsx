'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { cn } from '@/components/ui/cn'

/** The company's real site, in a frame. */
export function DemoPreview({ name, url }: { name: string; url: string }) {
  const t = useTranslations('site.demo')
  const [isLoaded, setLoaded] = useState(false)
  const host = url.replace(/^https?:\/\//, '').replace(/\/$/, '')
  return (
    <div className="overflow-hidden rounded-xl border border-line bg-surface shadow-sm">
      <div className="flex h-10 items-center gap-3 border-line border-b bg-sunken px-4">
        <span aria-hidden className="flex gap-1.5">
          {['close', 'shrink', 'grow'].map((part) => (
            <span key={part} className="size-2.5 rounded-full bg-line-strong/60" />
          ))}
        </span>
        <span className="truncate text-muted text-xs">{host}</span>
        {!isLoaded && <span className="ms-auto text-subtle text-xs">{t('opening')}</span>}
      </div>
      <iframe
        title={t('frame', { company: name })}
        src={url}
        onLoad={() => setLoaded(true)}
        className={cn('block h-[min(44rem,80dvh)] w-full bg-page transition-opacity', !isLoaded && 'opacity-0')}
      />
    </div>
  )
}
