'use client'

import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import type { DraftKind } from './drafts'

const KINDS = ['reply', 'note'] as const

export function ComposerTabs({ kind, onOpen }: { kind: DraftKind; onOpen: (kind: DraftKind) => void }) {
  const t = useTranslations('inbox')
  return (
    <div className="-ms-2 flex items-center gap-1">
      {KINDS.map((each) => (
        <button
          key={each}
          type="button"
          aria-pressed={kind === each}
          data-inbox-key={each}
          onClick={() => onOpen(each)}
          className={cn(
            'touch-target inline-flex h-8 items-center gap-1.5 rounded-md px-2 font-medium text-sm',
            kind === each ? 'text-fg' : 'text-muted hover:text-fg',
          )}
        >
          {each === 'note' && <Lock aria-hidden className="size-3.5" />}
          {t(`${each}Tab`)}
        </button>
      ))}
    </div>
  )
}
