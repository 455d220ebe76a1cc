import type { useTranslations } from 'next-intl'
import type { ShellNav } from '@/components/shell/nav'

/** The sections of the console, named in the reader's language. */
export const consoleNav = (t: ReturnType<typeof useTranslations<'console.nav'>>): ShellNav => ({
  main: [
    {
      id: 'companies',
      items: [
        { id: 'overview', label: t('overview'), href: '/', icon: 'home', isExact: true },
        { id: 'companies', label: t('companies'), href: '/companies', icon: 'company' },
        { id: 'plans', label: t('plans'), href: '/plans', icon: 'usage' },
        { id: 'provision', label: t('provision'), href: '/provision', icon: 'plus' },
        { id: 'signUps', label: t('signUps'), href: '/sign-ups', icon: 'team' },
      ],
    },
    {
      id: 'operation',
      label: t('operation'),
      items: [
        { id: 'isolation', label: t('isolation'), href: '/isolation', icon: 'security' },
        { id: 'jobs', label: t('jobs'), href: '/jobs', icon: 'jobs' },
        { id: 'visits', label: t('visits'), href: '/visits', icon: 'team' },
        { id: 'bulk', label: t('bulk'), href: '/bulk', icon: 'jobs' },
        { id: 'erasures', label: t('erasures'), href: '/erasures', icon: 'audit' },
        { id: 'audit', label: t('audit'), href: '/audit', icon: 'audit' },
      ],
    },
  ],
})
