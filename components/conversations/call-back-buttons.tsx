'use client'

import { CalendarClock, Check, PhoneOff } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import { Button } from '@/components/ui/button'
import type { CallBackState, CallBackView } from '@/lib/call-backs/schema'
import { LazyMenu } from './lazy-menu'

const MomentMenu = lazy(() => import('./moment-menu').then((file) => ({ default: file.MomentMenu })))

type CallBackButtonsProps = {
  callBack: CallBackView
  isBusy: boolean
  onSettle: (state: Exclude<CallBackState, 'planned'>) => void
  onMove: (at: Date) => void
}

/** What came of a call-back, or another moment for it. One that is done stays so. */
export function CallBackButtons({ callBack: { state }, isBusy, onSettle, onMove }: CallBackButtonsProps) {
  const t = useTranslations('callBacks')
  if (state === 'done') return null
  return (
    <>
      {state !== 'cancelled' && (
        <Button size="sm" variant="primary" disabled={isBusy} onClick={() => onSettle('done')}>
          <Check aria-hidden />
          {t('done')}
        </Button>
      )}
      {state === 'planned' && (
        <Button size="sm" disabled={isBusy} onClick={() => onSettle('missed')}>
          <PhoneOff aria-hidden />
          {t('missed')}
        </Button>
      )}
      <LazyMenu
        menu={MomentMenu}
        label={t('move')}
        submit={t('set')}
        onPick={onMove}
        button={
          <Button size="sm" variant="ghost" disabled={isBusy}>
            <CalendarClock aria-hidden />
            {t('move')}
          </Button>
        }
      />
      {state === 'planned' && (
        <Button size="sm" variant="ghost" disabled={isBusy} onClick={() => onSettle('cancelled')}>
          {t('cancel')}
        </Button>
      )}
    </>
  )
}
