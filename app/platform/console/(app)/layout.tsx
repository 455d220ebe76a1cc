import { cookies } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { chooseLanguage } from '@/app/_request/choose-language'
import { SectionMessages } from '@/app/_request/client-messages'
import { signOut } from '@/app/_request/sign-out'
import { currentStaff, staffContext } from '@/app/_request/staff'
import { consoleNav } from '@/components/platform/console-nav'
import { staffRoleName } from '@/components/platform/staff-role'
import { ConsoleShell } from '@/components/shell/console-shell'
import { KeepSignedIn } from '@/components/team/keep-signed-in'
import { TimeZoneCookie } from '@/components/ui/time-zone-cookie'
import { Toaster } from '@/components/ui/toaster'
import { countAlerts } from '@/lib/alerts'
import { readPlatformProfile } from '@/lib/operator'

export default async function ConsoleAppLayout({ children }: { children: ReactNode }) {
  const staff = await currentStaff()
  const [t, nav, roles, jar, profile, alerts] = await Promise.all([
    getTranslations('console'),
    getTranslations('console.nav'),
    getTranslations('console.roles'),
    cookies(),
    readPlatformProfile(),
    countAlerts(await staffContext(), {}),
  ])
  return (
    <SectionMessages names={['shell', 'console', 'health', 'report', 'setup', 'presets']}>
      <ConsoleShell
        platformName={profile.name}
        logo={profile.logo}
        label={t('name')}
        nav={consoleNav(nav, staff.role, { alerts: alerts.firing })}
        user={{ name: staff.name, email: staff.email, avatarUrl: null, role: staffRoleName(staff.role, roles) }}
        accountHref="/account"
        signOut={signOut}
        chooseLanguage={chooseLanguage}
        startsCollapsed={jar.get('sidebar')?.value === 'collapsed'}
      >
        {children}
      </ConsoleShell>
      <TimeZoneCookie current={jar.get('time_zone')?.value} />
      <KeepSignedIn />
      <Toaster />
    </SectionMessages>
  )
}
