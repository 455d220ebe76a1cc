'use client'

import { useTranslations } from 'next-intl'
import { CallBackButtons } from '@/components/conversations/call-back-buttons'
import { CallBackMoment } from '@/components/conversations/call-back-moment'
import { Link } from '@/components/ui/link'
import { useAct } from '@/components/ui/use-act'
import type { CallBackView } from '@/lib/call-backs/schema'
import { moveCallBack, settleCallBack } from './actions'

type CallBackItemProps = { callBack: CallBackView; mayWrite: boolean }

/** Somebody to call: when, at which number and why, with what can be said of it. */
export function CallBackItem({ callBack, mayWrite }: CallBackItemProps) {
  const t = useTranslations('callBacks')
  const { run, isPending } = useAct()
  const { id: callBackId, conversationId, name, phone, about, source, sourceName, state, settledBy } = callBack
  const ending = state === 'planned' ? null : settledBy ? t(`settled.${state}`, { name: settledBy }) : t('nobody')
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3 p-4">
      <div className="grid min-w-0 flex-1 basis-72 gap-1 text-sm">
        <p className="flex flex-wrap items-baseline gap-x-2">
          <CallBackMoment callBack={callBack} />
        </p>
        <p className="flex flex-wrap items-baseline gap-x-3">
          <Link
            href={`/dashboard/inbox/${conversationId}`}
            className="touch-target break-words text-link hover:underline"
          >
            <bdi>{name ?? t('nameless')}</bdi>
          </Link>
          <a
            href={`tel:${phone}`}
            dir="ltr"
            aria-label={t('call', { phone })}
            className="touch-target text-link hover:underline"
          >
            {phone}
          </a>
        </p>
        <p dir="auto" className="break-words text-fg">
          {about}
        </p>
        <p className="text-muted text-xs">
          {t(`by.${source}`, { name: sourceName })}
          {ending && ` · ${ending}`}
        </p>
      </div>
      {mayWrite && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset belongs to a form, and this is none
        <div role="group" aria-label={t('actions')} className="flex flex-wrap gap-2">
          <CallBackButtons
            callBack={callBack}
            isBusy={isPending}
            onSettle={(next) => run(() => settleCallBack({ callBackId, state: next }))}
            onMove={(at) => run(() => moveCallBack({ callBackId, dueAt: at.toISOString() }))}
          />
        </div>
      )}
    </li>
  )
}
