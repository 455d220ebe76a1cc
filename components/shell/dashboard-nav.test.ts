import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { grantsOfRole, permissionsOf } from '@/lib/operations'
import messages from '@/messages/en.json'
import { DASHBOARD_SETTINGS, dashboardNav } from './dashboard-nav'

const t = createTranslator({ locale: 'en', messages, namespace: 'shell.nav' })
const navOf = (role: string, counts = {}, isWide = true) => {
  const held = new Set<string>(permissionsOf(grantsOfRole(role)))
  return dashboardNav({
    t,
    can: (permission, isCompanyWide) => held.has(permission) && (isWide || !isCompanyWide),
    grants: (feature) => feature !== 'custom_domain',
    counts,
  })
}
const names = (nav: ReturnType<typeof navOf>) => nav.main.flatMap((group) => group.items.map((item) => item.label))
const settings = (nav: ReturnType<typeof navOf>) =>
  nav.places?.flatMap((place) => place.groups.flatMap((group) => group.items.map((item) => item.label)))

describe('dashboardNav', () => {
  it('shows an admin everything', () => {
    const engage = ['Home', 'Inbox', 'Call-backs', 'Contacts', 'Leads', 'Campaigns', 'Sequences']
    const ai = ['Agents', 'Workflows', 'Knowledge']
    const all = [
      ...engage,
      ...ai,
      'Drafts',
      'Library',
      'Landing pages',
      'Forms',
      'Help centre',
      'Analytics',
      'Settings',
    ]
    expect(names(navOf('tenant_admin'))).toEqual(all)
    expect(settings(navOf('tenant_admin'))).toHaveLength(DASHBOARD_SETTINGS.flatMap((group) => group.items).length)
  })

  it('hides from a support agent what the role does not grant', () => {
    const hidden = ['Branding', 'AI provider', 'E-mail templates', 'Audit log']
    expect(settings(navOf('agent'))?.filter((label) => hidden.includes(label))).toEqual([])
    expect(names(navOf('agent'))).toContain('Inbox')
  })

  it('hides the sub-accounts from who works in one of them alone', () => {
    expect(settings(navOf('tenant_admin'))).toContain('Sub-accounts')
    expect(settings(navOf('subtenant_admin', {}, false))).not.toContain('Sub-accounts')
  })

  it('shows someone without any permission only what every member has', () => {
    expect(names(navOf('unknown'))).toEqual(['Home', 'Settings'])
    expect(settings(navOf('unknown'))).toEqual(['Notifications', 'Security'])
  })

  it('shows locked what the plan does not grant', () => {
    const items = navOf('tenant_admin').places?.flatMap((place) => place.groups.flatMap((group) => group.items)) ?? []
    expect(items.filter((item) => item.isLocked).map((item) => item.label)).toEqual(['Domains'])
  })

  it('puts numbers where something waits', () => {
    const inbox = navOf('agent', { inbox: 4 }).main[0]?.items.find((item) => item.id === 'inbox')
    expect(inbox?.count).toBe(4)
    expect(navOf('agent', { inbox: 0 }).main[0]?.items[1]).not.toHaveProperty('count')
  })
})
