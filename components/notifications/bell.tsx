'use client'

import { Bell as BellIcon } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { Link } from '@/components/ui/link'
import { useUnread } from './unread-store'

const MOST = 99

/** The way to the notifications, with the count of unread ones. */
export function Bell({ unread: initial }: { unread: number }) {
  const t = useTranslations('shell')
  const unread = useUnread(initial)
  return (
    <Link
      href="/dashboard/notifications"
      aria-label={t('notifications', { count: unread })}
      data-unread={unread}
      className="touch-target relative grid size-7 shrink-0 place-items-center rounded-md text-subtle hover:bg-fg/5 hover:text-fg max-md:size-11"
    >
      <BellIcon aria-hidden className="size-4 max-md:size-5" />
      {unread > 0 && (
        <span
          aria-hidden
          className="absolute -end-1 -top-1 grid h-4 min-w-4 place-items-center rounded-full bg-danger px-1 font-semibold text-[0.625rem] text-on-danger tabular-nums leading-none max-md:end-1 max-md:top-1"
        >
          {unread > MOST ? `${MOST}+` : unread}
        </span>
      )}
    </Link>
  )
}
