'use client'

import { AtSign, CalendarClock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy } from 'react'
import { Button } from '@/components/ui/button'
import { toast } from '@/components/ui/toast'
import type { InboxRow } from '@/lib/conversations/schema'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'
import { LazyMenu } from './lazy-menu'
import { plannedChanged } from './planned-replies'

const MentionMenu = lazy(() => import('./mention-menu').then((file) => ({ default: file.MentionMenu })))
const PlanMenu = lazy(() => import('./plan-menu').then((file) => ({ default: file.PlanMenu })))

/** Calls colleagues into a note. */
export function MentionButton({ onPick }: { onPick: (words: string) => void }) {
  const t = useTranslations('inbox.mention')
  return (
    <LazyMenu
      menu={MentionMenu}
      onPick={onPick}
      button={
        <Button variant="ghost" size="icon-sm" aria-label={t('label')}>
          <AtSign aria-hidden />
        </Button>
      }
    />
  )
}

type PlanButtonProps = { conversation: InboxRow; body: string; canPlan: boolean; onPlanned: () => void }

/** Lets what is written go out later. The words stay in the box until the server has them. */
export function PlanButton({ conversation, body, canPlan, onPlanned }: PlanButtonProps) {
  const t = useTranslations('inbox.planned')
  const { wordsFor } = useInboxContext()
  const plan = async (at: Date, goesAnyway: boolean) => {
    try {
      const input = { body, dueAt: at.toISOString(), goesAnyway }
      await callApi('POST', `/conversations/${conversation.id}/planned-replies`, input)
      toast.success(t('done'))
      plannedChanged(conversation.id)
      onPlanned()
    } catch (error) {
      toast.error(wordsFor(error))
    }
  }
  return (
    <LazyMenu
      menu={PlanMenu}
      onPlan={(at: Date, goesAnyway: boolean) => void plan(at, goesAnyway)}
      button={
        <Button variant="ghost" size="icon-sm" aria-label={t('label')} data-inbox-key="plan" disabled={!canPlan}>
          <CalendarClock aria-hidden />
        </Button>
      }
    />
  )
}
