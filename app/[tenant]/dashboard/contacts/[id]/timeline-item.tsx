'use client'

import {
  ClipboardList,
  Fingerprint,
  Merge,
  MessagesSquare,
  Pencil,
  ShieldCheck,
  Split,
  Star,
  StickyNote,
  Tag,
  Target,
  UserPlus,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { FieldView, TimelineEntry } from '@/lib/contacts/schema'
import { eventWords } from './event-words'

type TimelineItemProps = {
  entry: TimelineEntry
  fields: readonly FieldView[]
  owners: readonly { id: string; name: string }[]
}

const ICONS = {
  created: UserPlus,
  changed: Pencil,
  tagged: Tag,
  consent: ShieldCheck,
  identity: Fingerprint,
  note: StickyNote,
  form: ClipboardList,
  rated: Star,
  merged: Merge,
  unmerged: Split,
  conversation: MessagesSquare,
  lead: Target,
}

export function TimelineItem({ entry, fields, owners }: TimelineItemProps) {
  const t = useTranslations('contacts')
  const Icon = ICONS[entry.kind]
  return (
    <li className="flex gap-3 text-sm">
      <span className="mt-0.5 grid size-7 shrink-0 place-items-center rounded-full bg-sunken text-muted">
        <Icon aria-hidden className="size-3.5" />
      </span>
      <div className="min-w-0 flex-1">
        {entry.kind === 'conversation' ? (
          <>
            <Link
              href={`/dashboard/inbox/${entry.conversation.id}`}
              className="touch-target font-medium text-link hover:underline"
            >
              {t('timeline.conversation')}
            </Link>
            <p dir="auto" className="truncate text-muted">
              {entry.conversation.preview}
            </p>
            <Moment at={entry.at} />
          </>
        ) : entry.kind === 'lead' ? (
          <>
            <Link
              href={`/dashboard/leads/${entry.lead.id}`}
              className="touch-target font-medium text-link hover:underline"
            >
              <span dir="auto">{entry.lead.title}</span>
            </Link>
            <p className="text-muted">{t(`timeline.leads.${entry.lead.news}`, { stage: entry.lead.stage })}</p>
            <Moment at={entry.at}>{entry.by} · </Moment>
          </>
        ) : (
          <>
            {eventWords(t, entry, { fields, owners }).map((sentence) => (
              <p key={sentence} dir="auto" className="whitespace-pre-wrap text-fg [overflow-wrap:anywhere]">
                {sentence}
              </p>
            ))}
            <Moment at={entry.at}>{entry.by} · </Moment>
          </>
        )}
      </div>
    </li>
  )
}

const Moment = ({ at, children }: { at: string; children?: ReactNode }) => (
  <p className="text-subtle text-xs">
    {children}
    <Time value={at} />
  </p>
)
