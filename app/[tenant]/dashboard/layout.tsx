import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { currentMember, memberContext } from '@/app/_request/member'
import { signOut } from '@/app/_request/sign-out'
import { inboxShortcuts } from '@/components/conversations/inbox-shortcuts'
import { dashboardNav } from '@/components/shell/dashboard-nav'
import { DashboardShell } from '@/components/shell/dashboard-shell'
import { KeepSignedIn } from '@/components/team/keep-signed-in'
import { TimeZoneCookie } from '@/components/ui/time-zone-cookie'
import { Toaster } from '@/components/ui/toaster'
import { tenantBrand } from '@/lib/branding'
import { countConversations } from '@/lib/conversations'
import { can } from '@/lib/operations'
import { roleName } from '@/lib/team'

export const dynamic = 'force-dynamic'

export const metadata = { robots: { index: false } }

export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const ctx = await memberContext()
  const [member, t, keys, messages, locale, jar] = await Promise.all([
    currentMember(),
    getTranslations('shell.nav'),
    getTranslations('inbox.keys'),
    getMessages(),
    getLocale(),
    cookies(),
  ])
  const mayRead = can(ctx.actor, 'conversations:read')
  const counts = mayRead ? await countConversations(ctx, {}) : null
  const brand = tenantBrand(ctx.tenant)
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      <DashboardShell
        brand={{ name: brand.name, logo: brand.logo, icon: brand.icon }}
        user={{
          name: member.name,
          email: member.email,
          avatarUrl: member.avatarFileId ? `/files/${member.avatarFileId}` : null,
          role: roleName(member.role),
        }}
        accountHref="/dashboard/settings/profile"
        signOut={signOut}
        shortcuts={mayRead ? [inboxShortcuts(keys)] : []}
        startsCollapsed={jar.get('sidebar')?.value === 'collapsed'}
        nav={dashboardNav({
          t,
          can: (permission) => can(ctx.actor, permission),
          counts: counts ? { inbox: counts.waiting } : {},
        })}
      >
        {children}
      </DashboardShell>
      <KeepSignedIn />
      <TimeZoneCookie current={jar.get('time_zone')?.value} />
      <Toaster />
    </NextIntlClientProvider>
  )
}
