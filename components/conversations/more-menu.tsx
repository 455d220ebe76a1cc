'use client'

import { Bot, Link2, ListChecks, MailOpen, Merge, OctagonAlert, PhoneCall, Tags, UserMinus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { DropdownMenu, DropdownMenuContent, DropdownMenuItem, DropdownMenuTrigger } from '@/components/ui/dropdown-menu'
import { toast } from '@/components/ui/toast'
import type { InboxRow } from '@/lib/conversations/schema'
import { useInboxContext } from './inbox-context'
import type { MenuProps } from './lazy-menu'
import { SnoozeItems } from './snooze-items'

type MoreMenuProps = MenuProps & {
  conversation: InboxRow
  onOrganise: () => void
  onMacro: () => void
  onSpam: () => void
  onMerge: () => void
  onCallBack: () => void
}

export function MoreMenu({ conversation, trigger, onOrganise, onMacro, onSpam, onMerge, onCallBack }: MoreMenuProps) {
  const t = useTranslations('inbox')
  const callBacks = useTranslations('callBacks')
  const { actions } = useInboxContext()
  const [isOpen, setOpen] = useState(true)

  const copyLink = async () => {
    const address = `${window.location.origin}/dashboard/inbox/${conversation.id}`
    await navigator.clipboard.writeText(address)
    toast.success(t('linkCopied'))
  }

  return (
    <DropdownMenu open={isOpen} onOpenChange={setOpen}>
      <DropdownMenuTrigger asChild>{trigger}</DropdownMenuTrigger>
      <DropdownMenuContent className="w-60">
        <DropdownMenuItem onSelect={() => void actions.markUnread(conversation)}>
          <MailOpen aria-hidden />
          {t('markUnread')}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={onMacro}>
          <ListChecks aria-hidden />
          {t('macros.title')}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={onOrganise}>
          <Tags aria-hidden />
          {t('organise')}
        </DropdownMenuItem>
        <DropdownMenuItem onSelect={onCallBack}>
          <PhoneCall aria-hidden />
          {callBacks('plan')}
        </DropdownMenuItem>
        {conversation.state !== 'bot' && conversation.channel !== 'web_form' && (
          <DropdownMenuItem onSelect={() => void actions.returnToAgent(conversation)}>
            <Bot aria-hidden />
            {t('assign.assistant')}
          </DropdownMenuItem>
        )}
        {conversation.assignee && (
          <DropdownMenuItem onSelect={() => void actions.unassign(conversation)}>
            <UserMinus aria-hidden />
            {t('assign.nobody')}
          </DropdownMenuItem>
        )}
        {conversation.status !== 'closed' && <SnoozeItems conversation={conversation} />}
        {conversation.channel !== 'web_chat' && (
          <DropdownMenuItem onSelect={onMerge}>
            <Merge aria-hidden />
            {t('merge.action')}
          </DropdownMenuItem>
        )}
        <DropdownMenuItem onSelect={onSpam}>
          <OctagonAlert aria-hidden />
          {t('spam.action')}
        </DropdownMenuItem>
        {typeof navigator.clipboard === 'object' && (
          <DropdownMenuItem onSelect={() => void copyLink()}>
            <Link2 aria-hidden />
            {t('copyLink')}
          </DropdownMenuItem>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
