import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from './button-link'

type PaginationProps = { previousHref: string | null; nextHref: string | null; summary?: string }

/** Older and newer, for lists read by cursor. Plain links. */
export function Pagination({ previousHref, nextHref, summary }: PaginationProps) {
  const t = useTranslations('ui')
  if (!previousHref && !nextHref) return null
  return (
    <nav aria-label={t('pages')} className="flex items-center justify-between gap-3">
      <p className="text-muted text-sm">{summary}</p>
      <div className="flex gap-2">
        {previousHref && (
          <ButtonLink href={previousHref} rel="prev" size="sm">
            <ChevronLeft aria-hidden className="rtl:rotate-180" />
            {t('previous')}
          </ButtonLink>
        )}
        {nextHref && (
          <ButtonLink href={nextHref} rel="next" size="sm">
            {t('next')}
            <ChevronRight aria-hidden className="rtl:rotate-180" />
          </ButtonLink>
        )}
      </div>
    </nav>
  )
}
