import type { ReactNode } from 'react'
import { CountBadge } from './badge'
import { Link } from './link'
import { tabListLooks, tabLooks } from './tab-looks'

export type LinkTab = { href: string; label: ReactNode; count?: number }

/** Tabs whose choice is the address; `current` is the `href` of the tab shown. Works without JavaScript. */
export function LinkTabs({ tabs, current, label }: { tabs: readonly LinkTab[]; current: string; label: string }) {
  return (
    <nav aria-label={label} className={tabListLooks}>
      {tabs.map((tab) => (
        <Link
          key={tab.href}
          href={tab.href}
          aria-current={tab.href === current ? 'page' : undefined}
          className={tabLooks}
        >
          {tab.label}
          {tab.count !== undefined && <CountBadge count={tab.count} />}
        </Link>
      ))}
    </nav>
  )
}
