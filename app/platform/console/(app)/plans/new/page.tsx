import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { NoRight } from '@/components/platform/no-right'
import { NewPlanForm } from '@/components/platform/plans/new-plan-form'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { staffMay } from '@/lib/operations'
import { LIMIT_NAMES, type LimitName } from '@/lib/tenancy/schema'
import { addPlan } from '../../actions'

export const generateMetadata = titled('console.plans.new')

const NOTHING = Object.fromEntries(LIMIT_NAMES.map((name) => [name, 0])) as Record<LimitName, number>

export default async function NewPlanPage() {
  const ctx = await staffContext()
  if (!staffMay(ctx, 'plans:write')) return <NoRight />
  const t = await getTranslations('console.plans')
  return (
    <SectionMessages names={['features']}>
      <Page>
        <PageHeader breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/plans' }]} />} title={t('new')} />
        <NewPlanForm
          start={{ id: '', name: '', priceCents: 0, currency: 'usd', features: ['chatAgents'], limits: NOTHING }}
          create={addPlan}
        />
      </Page>
    </SectionMessages>
  )
}
