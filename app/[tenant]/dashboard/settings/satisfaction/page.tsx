import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Alert } from '@/components/ui/alert'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getSurveySettings } from '@/lib/surveys'
import { SurveyForm } from './survey-form'

export const generateMetadata = titled('surveys.title')

export default async function SatisfactionPage() {
  const ctx = await memberContext('conversations:admin')
  const t = await getTranslations('surveys')
  const { settings, isInherited } = await getSurveySettings(ctx, {})
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} />
      {isInherited && <Alert tone="info">{t('inherited')}</Alert>}
      <SurveyForm settings={settings} />
    </Page>
  )
}
