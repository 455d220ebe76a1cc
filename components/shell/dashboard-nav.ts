import type { useTranslations } from 'next-intl'
import type { Permission } from '@/lib/operations/schema'
import { ANALYTICS_FEATURES, type Feature } from '@/lib/tenancy/schema'
import type { NavGroup, NavItem, ShellNav } from './nav'

type Label = Parameters<ReturnType<typeof useTranslations<'shell.nav'>>>[0]
type Definition = Omit<NavItem, 'label'> & {
  label: Label
  permission: Permission | null
  /** Not for who holds the permission in a sub-account alone. */
  isCompanyWide?: true
  /** The plan must grant one of them; without, the entry is shown locked. */
  features?: readonly Feature[]
}
type GroupDefinition = { id: string; label?: Label; items: readonly Definition[] }

const SETTINGS = '/dashboard/settings'

/** The sections of the dashboard and the permission that each one needs; null is for every member. */
export const DASHBOARD_MAIN: readonly GroupDefinition[] = [
  {
    id: 'start',
    items: [
      { id: 'home', label: 'home', href: '/dashboard', icon: 'home', isExact: true, permission: null },
      { id: 'inbox', label: 'inbox', href: '/dashboard/inbox', icon: 'inbox', permission: 'conversations:read' },
      {
        id: 'callBacks',
        label: 'callBacks',
        href: '/dashboard/call-backs',
        icon: 'callBacks',
        permission: 'conversations:read',
      },
      { id: 'contacts', label: 'contacts', href: '/dashboard/contacts', icon: 'contacts', permission: 'contacts:read' },
      { id: 'leads', label: 'leads', href: '/dashboard/leads', icon: 'leads', permission: 'leads:read' },
      {
        id: 'campaigns',
        label: 'campaigns',
        href: '/dashboard/campaigns',
        icon: 'campaigns',
        permission: 'campaigns:read',
        features: ['campaigns'],
      },
      {
        id: 'sequences',
        label: 'sequences',
        href: '/dashboard/sequences',
        icon: 'sequences',
        permission: 'campaigns:read',
        features: ['campaigns'],
      },
    ],
  },
  {
    id: 'ai',
    label: 'ai',
    items: [
      {
        id: 'agents',
        label: 'agents',
        href: '/dashboard/agents',
        icon: 'agents',
        permission: 'agents:read',
        features: ['chatAgents', 'voiceAgents'],
      },
      {
        id: 'workflows',
        label: 'workflows',
        href: '/dashboard/workflows',
        icon: 'workflows',
        permission: 'agents:read',
      },
      {
        id: 'knowledge',
        label: 'knowledge',
        href: '/dashboard/knowledge',
        icon: 'knowledge',
        permission: 'knowledge:read',
      },
    ],
  },
  {
    id: 'content',
    label: 'content',
    items: [
      {
        id: 'drafts',
        label: 'drafts',
        href: '/dashboard/drafts',
        icon: 'ai',
        permission: 'content:read',
        features: ['ai_content'],
      },
      { id: 'library', label: 'library', href: '/dashboard/content', icon: 'content', permission: 'content:read' },
      {
        id: 'pages',
        label: 'pages',
        href: '/dashboard/pages',
        icon: 'pages',
        permission: 'pages:read',
        features: ['landing_pages'],
      },
      {
        id: 'forms',
        label: 'forms',
        href: '/dashboard/forms',
        icon: 'forms',
        permission: 'forms:read',
      },
      { id: 'articles', label: 'articles', href: '/dashboard/articles', icon: 'articles', permission: 'articles:read' },
    ],
  },
  {
    id: 'insight',
    items: [
      {
        id: 'analytics',
        label: 'analytics',
        href: '/dashboard/analytics',
        icon: 'activity',
        permission: 'analytics:read',
        features: ANALYTICS_FEATURES,
      },
    ],
  },
]

export const DASHBOARD_SETTINGS: readonly GroupDefinition[] = [
  {
    id: 'workspace',
    label: 'workspace',
    items: [
      { id: 'company', label: 'company', href: `${SETTINGS}/company`, icon: 'company', permission: 'company:read' },
      {
        id: 'branding',
        label: 'branding',
        href: `${SETTINGS}/branding`,
        icon: 'branding',
        permission: 'branding:read',
      },
      {
        id: 'domains',
        label: 'domains',
        href: `${SETTINGS}/domains`,
        icon: 'domains',
        permission: 'domains:read',
        features: ['custom_domain'],
      },
      { id: 'team', label: 'team', href: `${SETTINGS}/team`, icon: 'team', permission: 'members:read' },
      { id: 'roles', label: 'roles', href: `${SETTINGS}/roles`, icon: 'roles', permission: 'roles:read' },
      {
        id: 'subAccounts',
        label: 'subAccounts',
        href: `${SETTINGS}/sub-accounts`,
        icon: 'subAccounts',
        permission: 'sub_accounts:read',
        isCompanyWide: true,
        features: ['sub_accounts'],
      },
    ],
  },
  {
    id: 'conversations',
    label: 'conversations',
    items: [
      {
        id: 'webChat',
        label: 'webChat',
        href: `${SETTINGS}/channels/web-chat`,
        icon: 'webChat',
        permission: 'agents:read',
      },
      {
        id: 'cannedReplies',
        label: 'cannedReplies',
        href: `${SETTINGS}/canned-replies`,
        icon: 'replies',
        permission: 'canned_replies:read',
      },
      {
        id: 'targets',
        label: 'targets',
        href: `${SETTINGS}/targets`,
        icon: 'targets',
        permission: 'conversations:admin',
      },
      {
        id: 'satisfaction',
        label: 'satisfaction',
        href: `${SETTINGS}/satisfaction`,
        icon: 'satisfaction',
        permission: 'conversations:admin',
      },
      {
        id: 'macros',
        label: 'macros',
        href: `${SETTINGS}/macros`,
        icon: 'bulk',
        permission: 'canned_replies:read',
      },
      {
        id: 'teams',
        label: 'teams',
        href: `${SETTINGS}/teams`,
        icon: 'subAccounts',
        permission: 'conversations:read',
      },
      {
        id: 'labels',
        label: 'labels',
        href: `${SETTINGS}/labels`,
        icon: 'labels',
        permission: 'conversations:read',
      },
      {
        id: 'blockedSenders',
        label: 'blockedSenders',
        href: `${SETTINGS}/blocked-senders`,
        icon: 'blocked',
        permission: 'conversations:read',
      },
      {
        id: 'contactFields',
        label: 'contactFields',
        href: `${SETTINGS}/contact-fields`,
        icon: 'fields',
        permission: 'contacts:read',
      },
      {
        id: 'leadRules',
        label: 'leadRules',
        href: `${SETTINGS}/leads`,
        icon: 'leads',
        permission: 'leads:admin',
      },
      {
        id: 'emailSender',
        label: 'emailSender',
        href: `${SETTINGS}/email`,
        icon: 'sender',
        permission: 'email_identity:read',
      },
      {
        id: 'emailTemplates',
        label: 'emailTemplates',
        href: `${SETTINGS}/email-templates`,
        icon: 'mail',
        permission: 'email_templates:read',
      },
      {
        id: 'textMessages',
        label: 'textMessages',
        href: `${SETTINGS}/channels/sms`,
        icon: 'textMessages',
        permission: 'campaigns:read',
        features: ['campaigns'],
      },
      {
        id: 'whatsapp',
        label: 'whatsapp',
        href: `${SETTINGS}/channels/whatsapp`,
        icon: 'whatsapp',
        permission: 'campaigns:read',
        features: ['campaigns'],
      },
      {
        id: 'ownChannels',
        label: 'ownChannels',
        href: `${SETTINGS}/channels/api`,
        icon: 'ownChannels',
        permission: 'campaigns:read',
      },
      {
        id: 'sendingRules',
        label: 'sendingRules',
        href: `${SETTINGS}/sending`,
        icon: 'rules',
        permission: 'campaigns:read',
        features: ['campaigns'],
      },
      {
        id: 'messagePrices',
        label: 'messagePrices',
        href: `${SETTINGS}/prices`,
        icon: 'costs',
        permission: 'campaigns:read',
        features: ['campaigns'],
      },
      {
        id: 'suppressions',
        label: 'suppressions',
        href: `${SETTINGS}/suppressions`,
        icon: 'suppressed',
        permission: 'campaigns:read',
        features: ['campaigns'],
      },
    ],
  },
  {
    id: 'administration',
    label: 'administration',
    items: [
      {
        id: 'aiProvider',
        label: 'aiProvider',
        href: `${SETTINGS}/ai-provider`,
        icon: 'key',
        permission: 'ai_settings:read',
      },
      {
        id: 'writing',
        label: 'writing',
        href: `${SETTINGS}/writing`,
        icon: 'writing',
        permission: 'content:read',
        features: ['ai_content'],
      },
      {
        id: 'apiKeys',
        label: 'apiKeys',
        href: `${SETTINGS}/api-keys`,
        icon: 'apiKeys',
        permission: 'api_keys:read',
        features: ['api_access'],
      },
      {
        id: 'developers',
        label: 'developers',
        href: `${SETTINGS}/developers`,
        icon: 'developers',
        permission: 'api_keys:read',
        features: ['api_access'],
      },
      { id: 'usage', label: 'usage', href: `${SETTINGS}/usage`, icon: 'usage', permission: 'company:read' },
      { id: 'report', label: 'report', href: `${SETTINGS}/report`, icon: 'report', permission: 'analytics:read' },
      {
        id: 'notifications',
        label: 'notifications',
        href: `${SETTINGS}/notifications`,
        icon: 'bell',
        permission: null,
      },
      { id: 'security', label: 'security', href: `${SETTINGS}/security`, icon: 'security', permission: null },
      { id: 'deleted', label: 'deleted', href: `${SETTINGS}/deleted`, icon: 'trash', permission: 'files:delete' },
      { id: 'audit', label: 'audit', href: `${SETTINGS}/audit-log`, icon: 'audit', permission: 'audit:read' },
    ],
  },
]

type DashboardNavInput = {
  /** `getTranslations('shell.nav')` */
  t: ReturnType<typeof useTranslations<'shell.nav'>>
  /** @param isCompanyWide whether it must reach the whole company */
  can: (permission: Permission, isCompanyWide: boolean) => boolean
  /** Whether the plan grants a feature. */
  grants: (feature: Feature) => boolean
  /** What waits where, by item id (`{ inbox: 4 }`). */
  counts?: Readonly<Record<string, number>>
}

/** The dashboard's sections that a member may see, named in the member's language. Empty groups are left out. */
export function dashboardNav({ t, can, grants, counts = {} }: DashboardNavInput): ShellNav {
  const named = (definitions: readonly GroupDefinition[]): NavGroup[] =>
    definitions
      .map(({ id, label, items }) => ({
        id,
        ...(label ? { label: t(label) } : {}),
        items: items
          .filter(({ permission, isCompanyWide }) => permission === null || can(permission, isCompanyWide === true))
          .map(({ permission: _needed, isCompanyWide: _wide, features, label: key, ...item }) => {
            const count = counts[item.id]
            const isLocked = features !== undefined && !features.some(grants)
            return { ...item, label: t(key), ...(count ? { count } : {}), ...(isLocked ? { isLocked } : {}) }
          }),
      }))
      .filter((group) => group.items.length > 0)

  const settings = named(DASHBOARD_SETTINGS)
  const settingsHref = settings[0]?.items[0]?.href
  const main = named(DASHBOARD_MAIN)
  if (!settingsHref) return { main }
  const entry: NavItem = { id: 'settings', label: t('settings'), href: settingsHref, icon: 'settings' }
  return {
    main: [...main, { id: 'end', items: [entry] }],
    places: [{ label: t('settings'), root: SETTINGS, backHref: '/dashboard', groups: settings }],
  }
}
