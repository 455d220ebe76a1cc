'use client'

import { Eye } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Dialog, DialogContent } from '@/components/ui/dialog'
import { openPreviewAction } from './actions'

const PAGES = { home: '', help: '/help' } as const
const WIDTHS = { wide: 'w-full', phone: 'mx-auto w-[390px] max-w-full' } as const

type Page = keyof typeof PAGES
type Width = keyof typeof WIDTHS

/** The real public pages with the draft in a frame. `keep` saves the draft first: that is what the pages show. */
export function PagePreview({ keep }: { keep: () => Promise<number | null> }) {
  const t = useTranslations('branding.pages')
  const [path, setPath] = useState<string | null>(null)
  const [page, setPage] = useState<Page>('home')
  const [width, setWidth] = useState<Width>('wide')
  const [isOpening, setOpening] = useState(false)

  async function open() {
    setOpening(true)
    if ((await keep()) !== null) {
      const result = await openPreviewAction({})
      if (result.ok) setPath(result.data.path)
    }
    setOpening(false)
  }

  const choice = <Value extends string>(
    value: Value,
    current: Value,
    label: string,
    choose: (value: Value) => void,
  ) => (
    <Button
      key={value}
      size="sm"
      variant={value === current ? 'secondary' : 'ghost'}
      aria-pressed={value === current}
      onClick={() => choose(value)}
    >
      {label}
    </Button>
  )
  return (
    <>
      <Button onClick={open} loading={isOpening}>
        <Eye aria-hidden /> {t('open')}
      </Button>
      <Dialog open={path !== null} onOpenChange={(isOpen) => !isOpen && setPath(null)}>
        <DialogContent
          size="xl"
          title={t('title')}
          description={t('description')}
          className="sm:top-[4dvh] sm:h-[92dvh] sm:max-h-[92dvh] sm:max-w-6xl"
        >
          <div className="flex h-full min-h-[60dvh] flex-col gap-3">
            <div className="flex flex-wrap items-center justify-between gap-2">
              <fieldset aria-label={t('page')} className="flex gap-1">
                {choice('home', page, t('home'), setPage)}
                {choice('help', page, t('help'), setPage)}
              </fieldset>
              <fieldset aria-label={t('width')} className="flex gap-1">
                {choice('wide', width, t('wide'), setWidth)}
                {choice('phone', width, t('phone'), setWidth)}
              </fieldset>
            </div>
            {path !== null && (
              <iframe
                title={t('title')}
                src={`${path}${PAGES[page]}`}
                className={cn('min-h-0 flex-1 rounded-lg border border-line bg-page', WIDTHS[width])}
              />
            )}
          </div>
        </DialogContent>
      </Dialog>
    </>
  )
}
