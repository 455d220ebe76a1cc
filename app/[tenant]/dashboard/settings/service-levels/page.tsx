import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Alert } from '@/components/ui/alert'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getServiceLevels } from '@/lib/service-levels'
import { LevelsForm } from './levels-form'

export const generateMetadata = titled('serviceLevels.title')

export default async function ServiceLevelsPage() {
  const ctx = await memberContext('conversations:admin')
  const t = await getTranslations('serviceLevels')
  const { settings, isInherited } = await getServiceLevels(ctx, {})
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      {isInherited && <Alert tone="info">{t('inherited')}</Alert>}
      <LevelsForm settings={settings} timeZone={ctx.tenant.timeZone} />
    </Page>
  )
}
