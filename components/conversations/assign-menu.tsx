'use client'

import { Bot, UserMinus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { Spinner } from '@/components/ui/spinner'
import type { InboxRow, MemberRef } from '@/lib/conversations/schema'
import { callApi } from './inbox-api'
import { useInboxContext } from './inbox-context'
import type { MenuProps } from './lazy-menu'

let known: MemberRef[] | null = null

export function AssignMenu({ conversation, trigger }: MenuProps & { conversation: InboxRow }) {
  const t = useTranslations('inbox.assign')
  const { actions, me, wordsFor } = useInboxContext()
  const [members, setMembers] = useState(known)
  const [problem, setProblem] = useState<string | null>(null)
  const [isOpen, setOpen] = useState(true)

  // The list of colleagues is asked for when the menu opens, not with every conversation.
  useEffect(() => {
    if (!isOpen) return
    callApi<MemberRef[]>('GET', '/conversations/assignees').then(
      (found) => {
        known = found
        setMembers(found)
      },
      (error: unknown) => setProblem(wordsFor(error)),
    )
  }, [isOpen, wordsFor])

  const sorted = members && [...members].sort((a, b) => Number(b.id === me.id) - Number(a.id === me.id))
  return (
    <DropdownMenu open={isOpen} onOpenChange={setOpen}>
      <DropdownMenuTrigger asChild>{trigger}</DropdownMenuTrigger>
      <DropdownMenuContent className="w-64">
        <DropdownMenuLabel>{t('label')}</DropdownMenuLabel>
        {problem !== null && <p className="px-2 py-1.5 text-danger text-sm">{problem}</p>}
        {!sorted && problem === null && (
          <div className="px-2 py-1.5">
            <Spinner words={t('loading')} />
          </div>
        )}
        {sorted?.map((member) => (
          <DropdownMenuItem
            key={member.id}
            disabled={member.id === conversation.assignee?.id}
            onSelect={() => void actions.assign(conversation, member.id)}
          >
            <Avatar name={member.name} src={member.avatarUrl} size="sm" decorative />
            <span className="min-w-0 flex-1 truncate">{member.name}</span>
            {member.id === me.id && <span className="text-subtle text-xs">{t('me')}</span>}
          </DropdownMenuItem>
        ))}
        <DropdownMenuSeparator />
        <DropdownMenuItem
          disabled={conversation.assignee === null}
          onSelect={() => void actions.unassign(conversation)}
        >
          <UserMinus aria-hidden />
          {t('nobody')}
        </DropdownMenuItem>
        {conversation.channel !== 'web_form' && (
          <DropdownMenuItem
            disabled={conversation.state === 'bot'}
            onSelect={() => void actions.returnToAgent(conversation)}
          >
            <Bot aria-hidden />
            {t('assistant')}
          </DropdownMenuItem>
        )}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
