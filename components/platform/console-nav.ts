import type { ShellNav } from '@/components/shell/nav'

/** The sections of the console. */
export const consoleNav: ShellNav = {
  main: [
    {
      id: 'companies',
      items: [
        { id: 'overview', label: 'Overview', href: '/', icon: 'home', isExact: true },
        { id: 'companies', label: 'Companies', href: '/companies', icon: 'company' },
        { id: 'provision', label: 'Provision', href: '/provision', icon: 'plus' },
      ],
    },
    {
      id: 'operation',
      label: 'Operation',
      items: [
        { id: 'jobs', label: 'Jobs', href: '/jobs', icon: 'jobs' },
        { id: 'audit', label: 'Audit', href: '/audit', icon: 'audit' },
      ],
    },
  ],
}
