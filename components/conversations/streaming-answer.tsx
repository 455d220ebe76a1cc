'use client'

import { useTranslations } from 'next-intl'
import { Markdown } from '@/components/markdown'
import { Badge } from '@/components/ui/badge'

/** The assistant's answer while it is written. Its words are not announced one by one; the finished message is. */
export function StreamingAnswer({ text }: { text: string }) {
  const t = useTranslations('inbox')
  return (
    <div className="mt-5 grid justify-items-end gap-1.5">
      <p role="status" className="flex items-center gap-1.5 px-1 text-subtle text-xs">
        <Badge tone="accent">{t('ai')}</Badge>
        {t('answering')}
      </p>
      <div
        aria-hidden
        className="max-w-[85%] rounded-xl rounded-se-sm border border-line-subtle bg-accent-soft/60 px-3.5 py-2.5"
      >
        <Markdown text={text} isPartial isCompact />
      </div>
    </div>
  )
}
