'use client'

import { Bot, UserMinus, Users } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
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
import type { InboxRow } from '@/lib/conversations/schema'
import type { DeskMember, TeamView } from '@/lib/inbox/schema'
import { useInboxContext } from './inbox-context'
import type { MenuProps } from './lazy-menu'
import { useKnown } from './use-known'

export function AssignMenu({ conversation, trigger }: MenuProps & { conversation: InboxRow }) {
  const t = useTranslations('inbox.assign')
  const { actions, me } = useInboxContext()
  const [isOpen, setOpen] = useState(true)
  // Asked for when the menu opens, not with every conversation.
  const { items: members, problem } = useKnown<DeskMember>('/desk', isOpen)
  const { items: teams } = useKnown<TeamView>('/teams', isOpen)
  const ofTeam = new Set(teams?.find(({ id }) => id === conversation.team?.id)?.members.map(({ id }) => id))
  const rank = ({ id }: DeskMember) => (id === me.id ? 0 : ofTeam.has(id) ? 1 : 2)
  const sorted = members && [...members].sort((a, b) => rank(a) - rank(b))
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
            {member.isAway && <span className="text-subtle text-xs">{t('away')}</span>}
            {member.id === me.id && <span className="text-subtle text-xs">{t('me')}</span>}
          </DropdownMenuItem>
        ))}
        {teams && teams.length > 0 && (
          <>
            <DropdownMenuSeparator />
            <DropdownMenuLabel>{t('teams')}</DropdownMenuLabel>
            {teams.map((team) => (
              <DropdownMenuItem
                key={team.id}
                disabled={team.id === conversation.team?.id}
                onSelect={() => void actions.assignTeam(conversation, team.id)}
              >
                {team.icon ? <span aria-hidden>{team.icon}</span> : <Users aria-hidden />}
                <span dir="auto" className="min-w-0 flex-1 truncate">
                  {team.name}
                </span>
              </DropdownMenuItem>
            ))}
            {conversation.team && (
              <DropdownMenuItem onSelect={() => void actions.assignTeam(conversation, null)}>
                <UserMinus aria-hidden />
                {t('noTeam')}
              </DropdownMenuItem>
            )}
          </>
        )}
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
