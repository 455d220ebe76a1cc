'use client'

import { Clock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { DropdownMenuItem, DropdownMenuLabel, DropdownMenuSeparator } from '@/components/ui/dropdown-menu'
import type { InboxRow } from '@/lib/conversations/schema'
import { useInboxContext } from './inbox-context'
import { snoozeTimes } from './snooze-times'

/** On phones the snooze button has no place of its own: its usual moments stand in the menu. */
export function SnoozeItems({ conversation }: { conversation: InboxRow }) {
  const t = useTranslations('inbox.snooze')
  const { actions } = useInboxContext()
  return (
    <div className="sm:hidden">
      <DropdownMenuSeparator />
      <DropdownMenuLabel>{t('label')}</DropdownMenuLabel>
      {snoozeTimes(new Date()).map(({ choice, at }) => (
        <DropdownMenuItem key={choice} onSelect={() => void actions.snooze(conversation, at)}>
          <Clock aria-hidden />
          {t(choice)}
        </DropdownMenuItem>
      ))}
      <DropdownMenuSeparator />
    </div>
  )
}
