import { Plus } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { staffContext } from '@/app/_request/staff'
import { titled } from '@/app/_request/titled'
import { NoticeList } from '@/components/platform/plans/notice-list'
import { PlanTable } from '@/components/platform/plans/plan-table'
import { ButtonLink } from '@/components/ui/button-link'
import { Card, CardBody } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { Section } from '@/components/ui/section'
import { listCatalogue, listUsageNotices } from '@/lib/billing'
import { staffMay } from '@/lib/operations'

export const generateMetadata = titled('console.plans.title')

export default async function PlansPage() {
  const ctx = await staffContext()
  const t = await getTranslations('console.plans')
  const [plans, notices] = await Promise.all([listCatalogue(ctx, {}), listUsageNotices(ctx, {})])
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          staffMay(ctx, 'plans:write') && (
            <ButtonLink href="/plans/new" variant="primary">
              <Plus aria-hidden />
              {t('new')}
            </ButtonLink>
          )
        }
      />
      <PlanTable plans={plans} />
      <Section title={t('notices')} description={t('noticesHint')}>
        <Card>
          <CardBody>
            <NoticeList notices={notices} />
          </CardBody>
        </Card>
      </Section>
    </Page>
  )
}
