'use client'

import { ChevronsUpDown } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { Avatar } from '@/components/ui/avatar'
import { cn } from '@/components/ui/cn'

const UserMenuOpened = lazy(() => import('./user-menu-opened').then((file) => ({ default: file.UserMenuOpened })))

export type ShellUser = { name: string; email: string; avatarUrl: string | null /** In words. */; role?: string }

export type UserMenuProps = {
  user: ShellUser
  accountHref: string
  /** A server action that ends the session and leads to the sign-in page. */
  signOut: () => Promise<void>
  /** A server action that keeps the language that was chosen. */
  chooseLanguage: (locale: string) => Promise<void>
}

export const userRowLooks = cn(
  'flex h-11 w-full min-w-0 items-center gap-2.5 rounded-md px-1.5 text-start hover:bg-fg/5 aria-expanded:bg-fg/5',
  'group-data-collapsed/sidebar:justify-center group-data-collapsed/sidebar:px-0',
)

/** The menu's code is fetched when it is first opened. */
export function UserMenu(props: UserMenuProps) {
  const t = useTranslations('shell')
  const [wasOpened, setOpened] = useState(false)
  const row = <UserRow user={props.user} />
  const closed = (
    <button
      type="button"
      aria-haspopup="menu"
      aria-label={t('yourAccount')}
      className={userRowLooks}
      onClick={() => setOpened(true)}
    >
      {row}
    </button>
  )
  if (!wasOpened) return closed
  return (
    <Suspense fallback={closed}>
      <UserMenuOpened {...props} row={row} />
    </Suspense>
  )
}

function UserRow({ user }: { user: ShellUser }) {
  return (
    <>
      <Avatar name={user.name} src={user.avatarUrl} size="md" decorative />
      <span className="min-w-0 flex-1 group-data-collapsed/sidebar:hidden">
        <span className="block truncate font-medium text-fg text-sm leading-5">{user.name}</span>
        <span className="block truncate text-subtle text-xs leading-4">{user.role ?? user.email}</span>
      </span>
      <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-subtle group-data-collapsed/sidebar:hidden" />
    </>
  )
}
