'use client'

import { PanelLeft, Search } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { cn } from '@/components/ui/cn'
import type { CommandSection } from '@/components/ui/command-items'
import { CommandMenuLauncher } from '@/components/ui/command-menu-launcher'
import { Kbd } from '@/components/ui/kbd'
import { Link } from '@/components/ui/link'
import { useHotkeys } from '@/components/ui/use-hotkeys'
import { useModKey } from '@/components/ui/use-mod-key'
import type { ShellNav } from './nav'
import { NavList } from './nav-list'
import { useShellPath } from './use-shell-path'

type SidebarProps = {
  nav: ShellNav
  /** Address of the layout that renders the shell. */
  base: string
  homeHref: string
  icon: ReactNode
  title: ReactNode
  commands: readonly CommandSection[]
  startsCollapsed: boolean
  userMenu: ReactNode
  switcher?: ReactNode
  bell?: ReactNode
}

export function Sidebar({
  nav,
  base,
  homeHref,
  icon,
  title,
  commands,
  startsCollapsed,
  userMenu,
  switcher,
  bell,
}: SidebarProps) {
  const t = useTranslations('shell')
  const path = useShellPath(base)
  const modKey = useModKey()
  const [isCollapsed, setCollapsed] = useState(startsCollapsed)

  const toggle = () => {
    const next = !isCollapsed
    setCollapsed(next)
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http
    document.cookie = `sidebar=${next ? 'collapsed' : 'open'}; path=/; max-age=31536000; samesite=lax`
  }
  useHotkeys({ '[': toggle })

  return (
    <aside
      data-collapsed={isCollapsed || undefined}
      className={cn(
        'print:hidden group/sidebar sticky top-0 hidden h-dvh shrink-0 flex-col border-line border-e bg-surface md:flex',
        isCollapsed ? 'w-14' : 'w-60',
      )}
    >
      <div className={cn('flex items-center gap-1 px-2.5 pt-3 pb-2', isCollapsed && 'flex-col')}>
        <Link href={homeHref} className="flex min-w-0 flex-1 items-center gap-2.5 rounded-md px-1.5 py-1">
          {icon}
          <span className={cn('truncate font-heading font-semibold text-fg text-sm', isCollapsed && 'sr-only')}>
            {title}
          </span>
        </Link>
        {bell}
        <button
          type="button"
          onClick={toggle}
          aria-pressed={isCollapsed}
          aria-label={isCollapsed ? t('expand') : t('collapse')}
          title={`${isCollapsed ? t('expand') : t('collapse')}  [`}
          className="touch-target grid size-7 shrink-0 place-items-center rounded-md text-subtle hover:bg-fg/5 hover:text-fg"
        >
          <PanelLeft aria-hidden className="size-4 rtl:-scale-x-100" />
        </button>
      </div>
      {switcher && !isCollapsed && <div className="px-2.5 pb-2">{switcher}</div>}
      <div className="px-2.5 pb-1">
        <CommandMenuLauncher
          sections={commands}
          label={t('search')}
          className={cn(
            'flex h-8 w-full items-center gap-2.5 rounded-md border border-line px-2 text-subtle text-sm hover:border-line-strong hover:text-muted pointer-coarse:h-11',
            isCollapsed && 'justify-center border-transparent px-0',
          )}
        >
          <Search aria-hidden className="size-4 shrink-0" />
          {!isCollapsed && (
            <>
              <span className="min-w-0 flex-1 truncate text-start">{t('search')}</span>
              <Kbd className="bg-transparent px-1.5">{modKey} K</Kbd>
            </>
          )}
        </CommandMenuLauncher>
      </div>
      <div className="min-h-0 flex-1 overflow-y-auto [scrollbar-width:thin]">
        <NavList nav={nav} path={path} isCollapsed={isCollapsed} />
      </div>
      <div className="border-line-subtle border-t p-2.5">{userMenu}</div>
    </aside>
  )
}
