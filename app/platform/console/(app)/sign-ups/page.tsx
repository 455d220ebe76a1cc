import { getTranslations } from 'next-intl/server'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { NoRight } from '@/components/platform/no-right'
import { SignUpSettingsForm } from '@/components/platform/sign-up-settings-form'
import { Card, CardBody } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Stat } from '@/components/ui/stat'
import { staffMay } from '@/lib/operations'
import { getSignUpSettings } from '@/lib/platform'
import { saveSignUpSettings } from '../actions'

export const generateMetadata = titled('console.nav.signUps')

export default async function SignUpsPage() {
  const ctx = await staffContext()
  if (!staffMay(ctx, 'settings:write')) return <NoRight />
  const { pending, ...settings } = await getSignUpSettings(ctx, {})
  const t = await getTranslations('console')
  return (
    <Page width="narrow">
      <PageHeader title={t('nav.signUps')} description={t('signUps.description')} />
      <Stat label={t('signUps.pending')} value={pending} />
      <Card>
        <CardBody>
          <SignUpSettingsForm settings={settings} save={saveSignUpSettings} />
        </CardBody>
      </Card>
    </Page>
  )
}
