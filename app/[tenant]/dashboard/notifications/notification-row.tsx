'use client'

import {
  AlarmClock,
  AlarmClockOff,
  AtSign,
  Bell,
  BookX,
  CalendarX,
  ChartColumn,
  CirclePause,
  ClipboardList,
  Gauge,
  Globe,
  Hand,
  LibraryBig,
  ListChecks,
  type LucideIcon,
  Megaphone,
  MessageCircleQuestion,
  PhoneCall,
  ShieldAlert,
  Split,
  UserCheck,
  UserCog,
  UserPlus,
} from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { cn } from '@/components/ui/cn'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import type { NotificationKind, NotificationView } from '@/lib/notifications/schema'
import { markRead } from './actions'

const ICONS: Record<NotificationKind, LucideIcon> = {
  assigned: UserCheck,
  mention: AtSign,
  waiting: MessageCircleQuestion,
  handover: Hand,
  call_back: PhoneCall,
  target_warning: AlarmClock,
  target_missed: AlarmClockOff,
  member_joined: UserPlus,
  role_changed: UserCog,
  new_sign_in: ShieldAlert,
  usage: Gauge,
  domain: Globe,
  crawl_finished: LibraryBig,
  crawl_failed: BookX,
  source_expiring: CalendarX,
  form_submitted: ClipboardList,
  campaign_results: ChartColumn,
  campaign_test: Split,
  campaign_held: CirclePause,
  sequence_step: ListChecks,
  announcement: Megaphone,
}

export function NotificationRow({ notification }: { notification: NotificationView }) {
  const t = useTranslations('notifications')
  const { id, kind, title, body, link, isRead, createdAt } = notification
  const Icon = ICONS[kind] ?? Bell
  const read = () => {
    if (!isRead) void markRead([id])
  }
  const words = (
    <>
      <span dir="auto" className={cn('block text-sm', isRead ? 'text-muted' : 'font-medium text-fg')}>
        {title}
      </span>
      {body && (
        <span dir="auto" className="block text-muted text-sm">
          {body}
        </span>
      )}
    </>
  )
  return (
    <li className="relative flex items-start gap-3 border-line-subtle border-b px-4 py-3 last:border-b-0 hover:bg-fg/3">
      <span
        className={cn(
          'mt-0.5 grid size-8 shrink-0 place-items-center rounded-lg',
          isRead ? 'bg-sunken text-subtle' : 'bg-primary-soft text-on-primary-soft',
        )}
      >
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="min-w-0 flex-1">
        {link ? (
          <Link href={link} onClick={read} className="after:absolute after:inset-0">
            {words}
          </Link>
        ) : (
          words
        )}
        <Time value={createdAt} className="text-subtle text-xs" />
      </div>
      {!isRead && (
        <Button variant="ghost" size="sm" className="relative z-10" onClick={read}>
          {t('markRead')}
        </Button>
      )}
    </li>
  )
}
