'use client'

import { ChevronLeft, Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { cn } from '@/components/ui/cn'
import { Link } from '@/components/ui/link'
import { activeItem, type NavItem, placeOf, type ShellNav } from './nav'
import { NavIcon } from './nav-icon'

type NavListProps = { nav: ShellNav; path: string; isCollapsed?: boolean; onNavigate?: () => void }

const rowLooks =
  'group/nav relative flex h-8 items-center gap-2.5 rounded-md px-2 text-sm transition-colors max-md:h-11 pointer-coarse:h-11'

export function NavList({ nav, path, isCollapsed = false, onNavigate }: NavListProps) {
  const t = useTranslations('shell')
  const place = placeOf(nav, path)
  const groups = place?.groups ?? nav.main
  const active = activeItem(groups, path)
  return (
    <nav aria-label={place?.label ?? t('mainNavigation')} className="grid gap-4 px-2.5 py-2">
      {place && (
        <Link
          href={place.backHref}
          onClick={onNavigate}
          title={isCollapsed ? t('back') : undefined}
          className={cn(rowLooks, 'font-medium text-fg hover:bg-fg/5')}
        >
          <ChevronLeft aria-hidden className="size-4 shrink-0 text-subtle rtl:rotate-180" />
          <span className={cn('truncate', isCollapsed && 'sr-only')}>{place.label}</span>
        </Link>
      )}
      {groups.map((group) => (
        <div key={group.id}>
          {group.label && (
            <h2 className={cn('px-2 pb-1 font-medium font-sans text-subtle text-xs', isCollapsed && 'sr-only')}>
              {group.label}
            </h2>
          )}
          <ul className="grid gap-px">
            {group.items.map((item) => (
              <li key={item.id}>
                <NavLink item={item} isActive={item.id === active} isCollapsed={isCollapsed} onNavigate={onNavigate} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

type NavLinkProps = { item: NavItem; isActive: boolean; isCollapsed: boolean; onNavigate: (() => void) | undefined }

function NavLink({ item, isActive, isCollapsed, onNavigate }: NavLinkProps) {
  const t = useTranslations('shell')
  return (
    <Link
      href={item.href}
      onClick={onNavigate}
      aria-current={isActive ? 'page' : undefined}
      title={isCollapsed ? item.label : undefined}
      className={cn(
        rowLooks,
        isActive
          ? 'bg-primary-soft font-medium text-on-primary-soft'
          : 'text-muted hover:bg-fg/5 hover:text-fg focus-visible:text-fg',
      )}
    >
      <NavIcon
        name={item.icon}
        className={cn('size-4 shrink-0', !isActive && 'text-subtle group-hover/nav:text-muted')}
      />
      <span className={cn('min-w-0 flex-1 truncate', isCollapsed && 'sr-only')}>{item.label}</span>
      {item.isLocked && !isCollapsed && (
        <Lock role="img" aria-label={t('locked')} className="size-3.5 shrink-0 text-subtle" />
      )}
      {item.count !== undefined && item.count > 0 && (
        <span
          title={t('unread', { count: item.count })}
          className={cn(
            'rounded-full text-xs tabular-nums',
            isCollapsed
              ? 'absolute end-0.5 top-0.5 size-2 overflow-hidden bg-primary text-transparent'
              : 'bg-fg/7 px-1.5 py-px font-medium text-fg',
          )}
        >
          {item.count > 99 ? '99+' : item.count}
        </span>
      )}
    </Link>
  )
}
