import { getTranslations } from 'next-intl/server'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { NoRight } from '@/components/platform/no-right'
import { PeriodsForm } from '@/components/platform/settings/periods-form'
import { ProfileForm } from '@/components/platform/settings/profile-form'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { getLifecycleSettings } from '@/lib/lifecycle'
import { staffMay } from '@/lib/operations'
import { getPlatformProfile } from '@/lib/operator'
import { savePeriods, saveProfile } from './actions'

export const generateMetadata = titled('console.nav.settings')

export default async function SettingsPage() {
  const ctx = await staffContext()
  if (!staffMay(ctx, 'settings:write')) return <NoRight />
  const [t, profile, periods] = await Promise.all([
    getTranslations('console'),
    getPlatformProfile(ctx, {}),
    getLifecycleSettings(ctx, {}),
  ])
  return (
    <Page width="narrow">
      <PageHeader title={t('nav.settings')} description={t('settings.description')} />
      <Section title={t('settings.profileTitle')} description={t('settings.profileDescription')}>
        <ProfileForm profile={profile} save={saveProfile} />
      </Section>
      <Section title={t('settings.periodsTitle')} description={t('settings.periodsDescription')}>
        <PeriodsForm settings={periods} save={savePeriods} />
      </Section>
    </Page>
  )
}
