import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { ProvisionForm } from '@/components/platform/provision-form'
import { Alert } from '@/components/ui/alert'
import type { SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { env } from '@/lib/kernel'
import { staffMay } from '@/lib/operations'
import { listPlans } from '@/lib/platform'
import { lookUpAddress, provision } from '../actions'

export const generateMetadata = titled('console.nav.provision')

export default async function ProvisionPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  const { name, website } = await searchParams
  const plans = await listPlans(ctx, {})
  const t = await getTranslations('console')
  return (
    <Page width="narrow">
      <PageHeader title={t('provisionCompany')} description={t('provision.description')} />
      {staffMay(ctx, 'companies:provision') ? (
        <SectionMessages names={['auth']}>
          <ProvisionForm
            rootDomain={env().ROOT_DOMAIN}
            plans={plans.map((plan) => ({ value: plan.id, label: plan.name }))}
            start={{ name: typeof name === 'string' ? name : '', website: typeof website === 'string' ? website : '' }}
            provision={provision}
            lookUpAddress={lookUpAddress}
          />
        </SectionMessages>
      ) : (
        <Alert>{t('provision.adminsOnly')}</Alert>
      )}
    </Page>
  )
}
