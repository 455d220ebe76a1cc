import { cookies } from 'next/headers'
import { NextIntlClientProvider } from 'next-intl'
import { getLocale, getMessages } from 'next-intl/server'
import type { ReactNode } from 'react'
import { signOut } from '@/app/_request/sign-out'
import { currentStaff } from '@/app/_request/staff'
import { consoleNav } from '@/components/platform/console-nav'
import { staffRoleName } from '@/components/platform/staff-role'
import { ConsoleShell } from '@/components/shell/console-shell'
import { KeepSignedIn } from '@/components/team/keep-signed-in'
import { TimeZoneCookie } from '@/components/ui/time-zone-cookie'
import { Toaster } from '@/components/ui/toaster'
import { env } from '@/lib/kernel'

export default async function ConsoleAppLayout({ children }: { children: ReactNode }) {
  const staff = await currentStaff()
  const [messages, locale, jar] = await Promise.all([getMessages(), getLocale(), cookies()])
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      <ConsoleShell
        platformName={env().PLATFORM_NAME}
        label="Console"
        nav={consoleNav}
        user={{ name: staff.name, email: staff.email, avatarUrl: null, role: staffRoleName(staff.role) }}
        accountHref="/account"
        signOut={signOut}
        startsCollapsed={jar.get('sidebar')?.value === 'collapsed'}
      >
        {children}
      </ConsoleShell>
      <TimeZoneCookie current={jar.get('time_zone')?.value} />
      <KeepSignedIn />
      <Toaster />
    </NextIntlClientProvider>
  )
}
