'use client'

import { Menu, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { lazy, type ReactNode, Suspense, useState } from 'react'
import type { CommandSection } from '@/components/ui/command-items'
import { CommandMenuLauncher } from '@/components/ui/command-menu-launcher'
import { Link } from '@/components/ui/link'
import type { ShellNav } from './nav'
import { useShellPath } from './use-shell-path'

const MobileDrawer = lazy(() => import('./mobile-drawer').then((file) => ({ default: file.MobileDrawer })))

type MobileBarProps = {
  nav: ShellNav
  base: string
  homeHref: string
  icon: ReactNode
  title: string
  commands: readonly CommandSection[]
  userMenu: ReactNode
  switcher?: ReactNode
  bell?: ReactNode
}

const buttonLooks = 'grid size-11 shrink-0 place-items-center rounded-md text-muted hover:bg-fg/5 hover:text-fg'

export function MobileBar({ nav, base, homeHref, icon, title, commands, userMenu, switcher, bell }: MobileBarProps) {
  const t = useTranslations('shell')
  const path = useShellPath(base)
  const [isOpen, setOpen] = useState(false)
  const [wasOpened, setOpened] = useState(false)
  return (
    <header className="print:hidden sticky top-0 z-40 flex h-(--top-bar) items-center gap-1 border-line border-b bg-surface px-1.5 md:hidden">
      <button
        type="button"
        aria-label={t('openMenu')}
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        className={buttonLooks}
        onClick={() => {
          setOpened(true)
          setOpen(true)
        }}
      >
        <Menu aria-hidden className="size-5" />
      </button>
      <Link href={homeHref} className="flex h-11 min-w-0 flex-1 items-center gap-2.5 rounded-md px-1">
        {icon}
        <span className="truncate font-heading font-semibold text-fg text-sm">{title}</span>
      </Link>
      {bell}
      <CommandMenuLauncher sections={commands} label={t('search')} className={buttonLooks}>
        <Search aria-hidden className="size-5" />
      </CommandMenuLauncher>
      {wasOpened && (
        <Suspense fallback={null}>
          <MobileDrawer
            open={isOpen}
            onOpenChange={setOpen}
            nav={nav}
            path={path}
            title={title}
            userMenu={userMenu}
            switcher={switcher}
          />
        </Suspense>
      )}
    </header>
  )
}
