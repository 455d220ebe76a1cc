'use client'

import { useTranslations } from 'next-intl'
import type { Typing } from './inbox-state'
import { useContactName } from './use-contact-name'

type TypingLineProps = { typing: readonly Typing[]; contact: { name: string | null; email: string | null } }

/** Keeps its line also while nobody types, so that the thread does not jump. */
export function TypingLine({ typing, contact }: TypingLineProps) {
  const t = useTranslations('inbox')
  const nameOf = useContactName()
  const names = typing.map((each) => (each.by === 'contact' ? nameOf(contact) : each.name))
  return (
    <p role="status" className="mt-3 flex h-5 items-center gap-2 text-muted text-xs">
      {names.length > 0 && (
        <>
          <span aria-hidden className="flex gap-0.5">
            <i className="size-1.5 animate-shimmer rounded-full bg-line-strong" />
            <i className="size-1.5 animate-shimmer rounded-full bg-line-strong [animation-delay:200ms]" />
            <i className="size-1.5 animate-shimmer rounded-full bg-line-strong [animation-delay:400ms]" />
          </span>
          {t('typing', { names: names.join(', '), count: names.length })}
        </>
      )}
    </p>
  )
}
