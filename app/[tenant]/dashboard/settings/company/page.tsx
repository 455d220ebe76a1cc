import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Alert } from '@/components/ui/alert'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/operations'
import { companyProfileOf } from '@/lib/team'
import { CompanyForm } from './company-form'

export const generateMetadata = titled('account.company.title')

export default async function CompanyPage() {
  const ctx = await memberContext('company:read')
  const t = await getTranslations('account.company')
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('intro')} />
      {can(ctx.actor, 'company:write') ? (
        <CompanyForm profile={companyProfileOf(ctx.tenant)} />
      ) : (
        <Alert>{t('readOnly')}</Alert>
      )}
    </Page>
  )
}
