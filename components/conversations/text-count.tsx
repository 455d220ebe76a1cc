'use client'

import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import { LONGEST_TEXT_MESSAGE } from '@/lib/conversations/schema'
import { textLength } from '@/lib/providers/sms/schema'

/** How many parts a text message has: each is paid for. */
export function TextCount({ text }: { text: string }) {
  const t = useTranslations('inbox')
  if (text === '') return null
  const { parts, left } = textLength(text)
  const tooLong = text.length > LONGEST_TEXT_MESSAGE
  return (
    <span role="status" className={cn('text-xs tabular-nums', tooLong ? 'text-danger' : 'text-subtle')}>
      {tooLong ? t('length', { length: text.length, most: LONGEST_TEXT_MESSAGE }) : t('parts', { parts, left })}
    </span>
  )
}
