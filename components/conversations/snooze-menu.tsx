'use client'

import { useTranslations } from 'next-intl'
import type { InboxRow } from '@/lib/conversations/schema'
import { useInboxContext } from './inbox-context'
import type { MenuProps } from './lazy-menu'
import { MomentMenu } from './moment-menu'

export function SnoozeMenu({ conversation, trigger }: MenuProps & { conversation: InboxRow }) {
  const t = useTranslations('inbox.snooze')
  const { actions } = useInboxContext()
  return (
    <MomentMenu
      trigger={trigger}
      label={t('label')}
      submit={t('set')}
      onPick={(at) => void actions.snooze(conversation, at)}
    />
  )
}
