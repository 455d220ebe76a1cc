'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { Button } from '@/components/ui/button'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { Input } from '@/components/ui/input'
import type { MenuProps } from './lazy-menu'
import { localInputValue, snoozeTimes } from './snooze-times'

const ownZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

type MomentMenuProps = MenuProps & {
  label: string
  submit: string
  onPick: (at: Date) => void
  /** What else is chosen, above the moments. */
  children?: ReactNode
}

/** The usual moments ahead, and any other. */
export function MomentMenu({ trigger, label, submit, onPick, children }: MomentMenuProps) {
  const t = useTranslations('inbox.snooze')
  const format = useFormatter()
  const [isOpen, setOpen] = useState(true)
  const [own, setOwn] = useState('')
  const now = new Date()
  const chosen = own ? new Date(own) : null

  const pick = (at: Date) => {
    setOpen(false)
    onPick(at)
  }

  return (
    <DropdownMenu open={isOpen} onOpenChange={setOpen}>
      <DropdownMenuTrigger asChild>{trigger}</DropdownMenuTrigger>
      <DropdownMenuContent className="w-72">
        <DropdownMenuLabel>{label}</DropdownMenuLabel>
        {children}
        {snoozeTimes(now).map(({ choice, at }) => (
          <DropdownMenuItem key={choice} onSelect={() => pick(at)}>
            <span className="flex-1">{t(choice)}</span>
            <span className="text-subtle text-xs">
              {format.dateTime(at, { weekday: 'short', hour: 'numeric', minute: '2-digit', timeZone: ownZone() })}
            </span>
          </DropdownMenuItem>
        ))}
        <DropdownMenuSeparator />
        <form
          className="flex items-center gap-2 p-1"
          onSubmit={(event) => {
            event.preventDefault()
            if (chosen && chosen.getTime() > Date.now()) pick(chosen)
          }}
        >
          <Input
            type="datetime-local"
            aria-label={t('own')}
            value={own}
            min={localInputValue(now)}
            onChange={(event) => setOwn(event.target.value)}
            onKeyDown={(event) => event.stopPropagation()}
          />
          <Button type="submit" size="sm" variant="primary" disabled={!chosen || chosen.getTime() <= now.getTime()}>
            {submit}
          </Button>
        </form>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
