'use client'

import { ArrowRightLeft, Building2 } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Avatar } from '@/components/ui/avatar'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuTrigger,
} from '@/components/ui/dropdown-menu'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { LeadView, StageOfAccount } from '@/lib/leads/schema'
import { LeadValue } from '../lead-value'
import { ScoreBadge } from '../score-badge'

type LeadCardProps = {
  lead: LeadView
  /** Where it can go: those of its account. */
  stages: readonly StageOfAccount[]
  /** Whose it is, where several accounts are shown. */
  account: string | undefined
  canWrite: boolean
  onDrag: (lead: LeadView | null) => void
  onMove: (lead: LeadView, stage: StageOfAccount) => void
}

export function LeadCard({ lead, stages, account, canWrite, onDrag, onMove }: LeadCardProps) {
  const t = useTranslations('leads.board')
  const who = [lead.contact.name ?? lead.contact.email, lead.contact.companyName].filter(Boolean).join(' · ')
  return (
    <li
      draggable={canWrite}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', lead.title)
        onDrag(lead)
      }}
      onDragEnd={() => onDrag(null)}
      className={cn(
        'grid grid-cols-[minmax(0,1fr)] gap-2 rounded-md border border-line bg-surface p-3 shadow-xs',
        canWrite && 'cursor-grab active:cursor-grabbing',
      )}
    >
      <div className="flex items-start gap-2">
        <div className="min-w-0 flex-1">
          <Link
            href={`/dashboard/leads/${lead.id}`}
            draggable={false}
            className="touch-target font-medium text-fg text-sm hover:underline"
          >
            <bdi className="[overflow-wrap:anywhere]">{lead.title}</bdi>
          </Link>
          <p dir="auto" className="truncate text-muted text-xs">
            {who || '—'}
          </p>
          {account && (
            <p className="flex items-center gap-1 truncate text-muted text-xs">
              <Building2 aria-hidden className="size-3 shrink-0" />
              <span className="sr-only">{t('account')}</span>
              <bdi className="truncate">{account}</bdi>
            </p>
          )}
        </div>
        <ScoreBadge score={lead.score} reasons={lead.reasons} title={lead.title} />
      </div>
      <div className="flex items-center gap-2 text-muted text-xs">
        <span className="font-medium text-fg">
          <LeadValue valueMinor={lead.valueMinor} currency={lead.currency} />
        </span>
        <span className="ms-auto">
          <Time value={lead.createdAt} />
        </span>
        {lead.ownerName && <Avatar name={lead.ownerName} size="sm" />}
        {canWrite && (
          <DropdownMenu>
            <DropdownMenuTrigger asChild>
              <Button variant="ghost" size="icon-sm" aria-label={t('move', { title: lead.title })}>
                <ArrowRightLeft aria-hidden />
              </Button>
            </DropdownMenuTrigger>
            <DropdownMenuContent>
              <DropdownMenuLabel>{t('moveTo')}</DropdownMenuLabel>
              {stages
                .filter(({ id }) => id !== lead.stage.id)
                .map((stage) => (
                  <DropdownMenuItem key={stage.id} onSelect={() => onMove(lead, stage)}>
                    <bdi>{stage.name}</bdi>
                  </DropdownMenuItem>
                ))}
            </DropdownMenuContent>
          </DropdownMenu>
        )}
      </div>
    </li>
  )
}
