import type { useTranslations } from 'next-intl'
import type { ShellNav } from '@/components/shell/nav'
import { type StaffRight, staffRoleMay } from '@/lib/operations/schema'

/** What a page needs beyond being signed in. */
const NEEDED: Readonly<Record<string, StaffRight>> = {
  costs: 'costs:read',
  provision: 'companies:provision',
  audit: 'audit:read',
  staff: 'team:read',
  settings: 'settings:write',
  signUps: 'settings:write',
}

const everything = (t: ReturnType<typeof useTranslations<'console.nav'>>): ShellNav => ({
  main: [
    {
      id: 'companies',
      items: [
        { id: 'overview', label: t('overview'), href: '/', icon: 'home', isExact: true },
        { id: 'companies', label: t('companies'), href: '/companies', icon: 'company' },
        { id: 'health', label: t('health'), href: '/health', icon: 'health' },
        { id: 'analytics', label: t('analytics'), href: '/analytics', icon: 'activity' },
        { id: 'costs', label: t('costs'), href: '/costs', icon: 'costs' },
        { id: 'plans', label: t('plans'), href: '/plans', icon: 'usage' },
        { id: 'provision', label: t('provision'), href: '/provision', icon: 'plus' },
      ],
    },
    {
      id: 'operation',
      label: t('operation'),
      items: [
        { id: 'alerts', label: t('alerts'), href: '/alerts', icon: 'bell' },
        { id: 'isolation', label: t('isolation'), href: '/isolation', icon: 'security' },
        { id: 'jobs', label: t('jobs'), href: '/jobs', icon: 'jobs' },
        { id: 'domains', label: t('domains'), href: '/domains', icon: 'domains' },
        { id: 'visits', label: t('visits'), href: '/visits', icon: 'visits' },
        { id: 'bulk', label: t('bulk'), href: '/bulk', icon: 'bulk' },
        { id: 'erasures', label: t('erasures'), href: '/erasures', icon: 'erasures' },
        { id: 'audit', label: t('audit'), href: '/audit', icon: 'audit' },
      ],
    },
    {
      id: 'platform',
      label: t('platform'),
      items: [
        { id: 'staff', label: t('staff'), href: '/team', icon: 'team' },
        { id: 'signUps', label: t('signUps'), href: '/sign-ups', icon: 'signUps' },
        { id: 'settings', label: t('settings'), href: '/settings', icon: 'settings' },
      ],
    },
  ],
})

/** The sections of the console that are open to a role, named in the reader's language. */
export function consoleNav(
  t: ReturnType<typeof useTranslations<'console.nav'>>,
  role: string,
  counts: Readonly<Record<string, number>>,
): ShellNav {
  const isOpen = ({ id }: { id: string }): boolean => {
    const right = NEEDED[id]
    return !right || staffRoleMay(role, right)
  }
  const main = everything(t).main.map((section) => ({
    ...section,
    items: section.items.filter(isOpen).map((item) => {
      const count = counts[item.id]
      return count ? { ...item, count } : item
    }),
  }))
  return { main: main.filter(({ items }) => items.length > 0) }
}
