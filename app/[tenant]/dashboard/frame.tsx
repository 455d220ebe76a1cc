import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { chooseAccount } from '@/app/_request/choose-account'
import { chooseLanguage } from '@/app/_request/choose-language'
import { endVisitNow } from '@/app/_request/end-visit'
import { guideProgress } from '@/app/_request/guide'
import { currentMember, memberContext } from '@/app/_request/member'
import { signOut } from '@/app/_request/sign-out'
import { visitOn } from '@/app/_request/visit'
import { TenantProvider } from '@/components/billing/tenant-context'
import { UsageBanner } from '@/components/billing/usage-banner'
import { inboxShortcuts } from '@/components/conversations/inbox-shortcuts'
import { Bell } from '@/components/notifications/bell'
import { GuideBar } from '@/components/onboarding/guide-bar'
import { AccountSwitcher } from '@/components/shell/account-switcher'
import { CompanyBanners } from '@/components/shell/company-banners'
import { dashboardNav } from '@/components/shell/dashboard-nav'
import { DashboardShell } from '@/components/shell/dashboard-shell'
import { VisitBanner } from '@/components/shell/visit-banner'
import { KeepSignedIn } from '@/components/team/keep-signed-in'
import { roleName } from '@/components/team/role-name'
import { TimeZoneCookie } from '@/components/ui/time-zone-cookie'
import { Toaster } from '@/components/ui/toaster'
import { listUsageAlerts } from '@/lib/billing'
import { tenantBrand } from '@/lib/branding'
import { listAnnouncements } from '@/lib/bulk'
import { countConversations } from '@/lib/conversations'
import { countNotifications } from '@/lib/notifications'
import { can, permissionScope } from '@/lib/operations'
import { listAccountChoices } from '@/lib/sub-accounts'
import { hasFeature, type TenantRecord } from '@/lib/tenancy'
import { dismissUsageAlert } from './settings/usage/actions'

const tenantInfo = (tenant: TenantRecord, name: string) => ({
  id: tenant.accountId,
  name,
  plan: tenant.planName,
  tenantId: tenant.id,
  subtenantId: tenant.subTenantId,
  features: [...tenant.features],
})

/** The frame of every page of the dashboard, as the member who is signed in has it. */
export async function DashboardFrame({ children }: { children: ReactNode }) {
  const ctx = await memberContext()
  const isMember = ctx.actor.kind === 'member'
  const mayRead = can(ctx.actor, 'conversations:read')
  const [member, t, keys, team, jar, told, counts, alerts, choices, visit, announcements, guide] = await Promise.all([
    currentMember(),
    getTranslations('shell.nav'),
    getTranslations('inbox.keys'),
    getTranslations('team'),
    cookies(),
    // Support staff on a visit have none.
    isMember ? countNotifications(ctx, {}) : null,
    mayRead ? countConversations(ctx, {}) : null,
    can(ctx.actor, 'company:write') ? listUsageAlerts(ctx, {}) : [],
    isMember ? listAccountChoices(ctx, {}) : null,
    visitOn(ctx.tenant),
    can(ctx.actor, 'company:read') ? listAnnouncements(ctx, {}) : [],
    isMember ? guideProgress(ctx) : null,
  ])
  const [alert] = alerts
  const brand = tenantBrand(ctx.tenant)
  return (
    <>
      <TenantProvider tenant={tenantInfo(ctx.tenant, brand.name)}>
        <DashboardShell
          brand={{ name: brand.name, logo: brand.logo, icon: brand.icon }}
          user={{
            name: member.name,
            email: member.email,
            avatarUrl: member.avatarFileId ? `/files/${member.avatarFileId}` : null,
            role: roleName(team, member.role, member.roleName),
          }}
          accountHref="/dashboard/settings/profile"
          signOut={signOut}
          chooseLanguage={chooseLanguage}
          switcher={choices && <AccountSwitcher {...choices} choose={chooseAccount} />}
          shortcuts={mayRead ? [inboxShortcuts(keys)] : []}
          bell={told && <Bell unread={told.unread} />}
          startsCollapsed={jar.get('sidebar')?.value === 'collapsed'}
          banner={
            <>
              {visit && (
                <VisitBanner
                  name={visit.staffName}
                  reason={visit.reason}
                  allowsChanges={visit.allowsChanges}
                  expiresAt={visit.expiresAt.toISOString()}
                  end={endVisitNow}
                />
              )}
              <CompanyBanners status={ctx.tenant.status} until={ctx.tenant.statusUntil} announcements={announcements} />
              {guide && <GuideBar {...guide} />}
              {alert && <UsageBanner alert={alert} dismiss={dismissUsageAlert} />}
            </>
          }
          nav={dashboardNav({
            t,
            can: (permission, isCompanyWide) =>
              isCompanyWide ? permissionScope(ctx.actor, permission) === 'tenant' : can(ctx.actor, permission),
            grants: (feature) => hasFeature(ctx.tenant, feature),
            counts: counts ? { inbox: counts.waiting } : {},
          })}
        >
          {children}
        </DashboardShell>
      </TenantProvider>
      <KeepSignedIn />
      <TimeZoneCookie current={jar.get('time_zone')?.value} />
      <Toaster />
    </>
  )
}
