'use client'

import { useLocale, useTimeZone, useTranslations } from 'next-intl'
import { formatDateTime } from '@/components/ui/format-time'
import { Time } from '@/components/ui/time'
import type { CallBackView } from '@/lib/call-backs/schema'

/** When somebody is called, in the reader's time, and in the customer's where that is another one. */
export function CallBackMoment({ callBack: { dueAt, timeZone } }: { callBack: CallBackView }) {
  const t = useTranslations('callBacks')
  const locale = useLocale()
  const own = useTimeZone()
  const [mine, theirs] = [own, timeZone].map((zone) =>
    formatDateTime(dueAt, { locale, ...(zone ? { timeZone: zone } : {}) }),
  )
  return (
    <>
      <Time value={dueAt} format="datetime" className="font-medium" />
      {theirs && theirs !== mine && (
        <span className="text-muted text-xs">
          {t('theirs', { moment: theirs, zone: timeZone.replaceAll('_', ' ') })}
        </span>
      )}
    </>
  )
}
