'use client'

import type { ReactNode } from 'react'
import { Sheet, SheetContent } from '@/components/ui/sheet'
import type { ShellNav } from './nav'
import { NavList } from './nav-list'

type MobileDrawerProps = {
  open: boolean
  onOpenChange: (open: boolean) => void
  nav: ShellNav
  path: string
  title: string
  userMenu: ReactNode
  switcher?: ReactNode
}

/** The navigation on phones. The account stands at the foot, where a thumb reaches. */
export function MobileDrawer({ open, onOpenChange, nav, path, title, userMenu, switcher }: MobileDrawerProps) {
  return (
    <Sheet open={open} onOpenChange={onOpenChange}>
      <SheetContent side="start" title={title} className="[&>div:nth-child(2)]:p-0">
        <div className="flex min-h-full flex-col">
          <div className="flex-1 py-1.5">
            {switcher && <div className="px-2.5 pt-1 pb-2">{switcher}</div>}
            <NavList nav={nav} path={path} onNavigate={() => onOpenChange(false)} />
          </div>
          <div className="sticky bottom-0 border-line-subtle border-t bg-raised p-2.5 pb-[max(0.625rem,env(safe-area-inset-bottom))]">
            {userMenu}
          </div>
        </div>
      </SheetContent>
    </Sheet>
  )
}
