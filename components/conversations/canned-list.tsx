'use client'

import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import { menuLooks } from '@/components/ui/menu-looks'
import { Spinner } from '@/components/ui/spinner'
import type { CannedReplies } from './use-canned-replies'

/** The replies that answer to what is typed, above the box. */
export function CannedList({ canned }: { canned: CannedReplies }) {
  const t = useTranslations('inbox.canned')
  return (
    <div className={cn(menuLooks, 'absolute inset-x-3 bottom-full mx-auto mb-1 max-w-2xl sm:inset-x-6')}>
      {canned.isLoading && (
        <div className="p-2">
          <Spinner words={t('loading')} />
        </div>
      )}
      {canned.problem !== null && <p className="p-2 text-danger text-sm">{canned.problem}</p>}
      {!canned.isLoading && canned.problem === null && canned.shown.length === 0 && (
        <p className="p-2 text-muted text-sm">
          {t('none')}{' '}
          <a className="text-link hover:underline" href="/dashboard/settings/canned-replies">
            {t('manage')}
          </a>
        </p>
      )}
      <div role="listbox" aria-label={t('label')}>
        {canned.shown.map((reply, index) => (
          <div
            key={reply.id}
            id={canned.optionId(reply)}
            role="option"
            tabIndex={-1}
            aria-selected={index === canned.active}
            className={cn(
              'flex cursor-pointer items-baseline gap-3 rounded-sm px-2 py-1.5 text-sm pointer-coarse:min-h-11',
              index === canned.active && 'bg-fg/7',
            )}
            onMouseEnter={() => canned.setActive(index)}
            onMouseDown={(event) => {
              event.preventDefault()
              canned.choose(reply)
            }}
          >
            <span className="shrink-0 font-medium text-fg">/{reply.shortcut}</span>
            <span className="shrink-0 text-muted">{reply.title}</span>
            <span dir="auto" className="min-w-0 truncate text-subtle">
              {reply.body.replace(/\s+/g, ' ')}
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}
