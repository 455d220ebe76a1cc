import type { NavIconName } from './nav-icon'

export type NavItem = {
  id: string
  label: string
  href: string
  icon: NavIconName
  /** Something waits there: a number beside the name. */
  count?: number
  /** The plan does not grant it: its page says what unlocks it. */
  isLocked?: boolean
  /** Active on its own address only, not below it. */
  isExact?: boolean
}

export type NavGroup = { id: string; label?: string; items: readonly NavItem[] }

/** A place with a sidebar of its own (settings): below `root` its groups take the main ones' place. */
export type NavPlace = { label: string; root: string; backHref: string; groups: readonly NavGroup[] }

export type ShellNav = { main: readonly NavGroup[]; places?: readonly NavPlace[] }

const isWithin = (path: string, root: string) => path === root || path.startsWith(`${root.replace(/\/$/, '')}/`)

export const placeOf = (nav: ShellNav, path: string): NavPlace | null =>
  nav.places?.find((place) => isWithin(path, place.root)) ?? null

/** The item that leads deepest towards the page shown. */
export function activeItem(groups: readonly NavGroup[], path: string): string | null {
  let best: NavItem | null = null
  for (const item of groups.flatMap((group) => group.items)) {
    const isMatch = item.isExact ? path === item.href : isWithin(path, item.href)
    if (isMatch && (best === null || item.href.length > best.href.length)) best = item
  }
  return best?.id ?? null
}

/**
 * The address as the browser shows it, from the layout's segments: under rewrites the server's own pathname may be
 * another one. Route groups are no part of an address.
 */
export function pathOfSegments(base: string, segments: readonly string[]): string {
  const named = segments.filter((segment) => !/^\(.*\)$/.test(segment))
  return [base.replace(/\/$/, ''), ...named].join('/') || '/'
}
