import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { Card, CardBody } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { companyProfileOf } from '@/lib/team'
import { WelcomeForm } from './welcome-form'

export async function generateMetadata(): Promise<Metadata> {
  const { tenant } = await memberContext('company:write')
  return { title: (await getTranslations('account.welcome'))('title', { company: tenant.name }) }
}

/** The first administrator's first page: what the company is. */
export default async function WelcomePage() {
  const { tenant } = await memberContext('company:write')
  const t = await getTranslations('account.welcome')
  return (
    <SectionMessages names={['account']}>
      <Page width="narrow">
        <PageHeader title={t('title', { company: tenant.name })} description={t('description')} />
        <Card>
          <CardBody>
            <WelcomeForm profile={companyProfileOf(tenant)} />
          </CardBody>
        </Card>
      </Page>
    </SectionMessages>
  )
}
