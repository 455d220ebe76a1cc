'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import type { MemberRef } from '@/lib/conversations/schema'
import type { MenuProps } from './lazy-menu'
import { useKnown } from './use-known'

/** Colleagues who can be called into a note; whoever stands in it behind an `@` is told. */
export function MentionMenu({ trigger, onPick }: MenuProps & { onPick: (words: string) => void }) {
  const t = useTranslations('inbox.mention')
  const [isOpen, setOpen] = useState(true)
  const { items, problem } = useKnown<MemberRef>('/conversations/assignees', isOpen)
  return (
    <DropdownMenu open={isOpen} onOpenChange={setOpen}>
      <DropdownMenuTrigger asChild>{trigger}</DropdownMenuTrigger>
      <DropdownMenuContent align="start" className="w-60">
        <DropdownMenuLabel>{t('label')}</DropdownMenuLabel>
        {problem !== null && <p className="px-2 py-1.5 text-danger text-sm">{problem}</p>}
        {items?.map(({ id, name, avatarUrl }) => (
          <DropdownMenuItem key={id} onSelect={() => onPick(`@${name} `)}>
            <Avatar name={name} src={avatarUrl} size="sm" decorative />
            <span className="min-w-0 flex-1 truncate">{name}</span>
          </DropdownMenuItem>
        ))}
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
