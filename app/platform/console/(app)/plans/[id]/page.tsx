import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { SectionMessages } from '@/app/_request/client-messages'
import { orNotFound } from '@/app/_request/or-not-found'
import { staffContext } from '@/app/_request/staff'
import { MoveCompanies } from '@/components/platform/plans/move-companies'
import { PlanCompanies } from '@/components/platform/plans/plan-companies'
import { PlanEditor } from '@/components/platform/plans/plan-editor'
import { RetireButton } from '@/components/platform/plans/retire-button'
import { VersionList } from '@/components/platform/plans/version-list'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import type { SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getPlan, listPlanCompanies } from '@/lib/billing'
import { listPlanCompaniesInput, revisePlanInput } from '@/lib/billing/schema'
import { staffMay } from '@/lib/operations'
import { LIMIT_NAMES } from '@/lib/tenancy/schema'
import { movePlanCompanies, previewMove, reviseAPlan, setPlanRetired } from '../../actions'

type Props = { params: Promise<{ id: string }>; searchParams: Promise<SearchParams> }

const planOf = cache(async (id: string) => {
  const ctx = await staffContext()
  return orNotFound(getPlan(ctx, { id }))
})

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await planOf((await params).id)).name }
}

export default async function PlanPage({ params, searchParams }: Props) {
  const ctx = await staffContext()
  const plan = await planOf((await params).id)
  const t = await getTranslations('console.plans')
  const given = await searchParams
  const wanted = listPlanCompaniesInput.safeParse({
    planId: plan.id,
    ...(given.version ? { version: Number(given.version) } : {}),
    ...(given.cursor ? { cursor: given.cursor } : {}),
  })
  const input = wanted.success ? wanted.data : listPlanCompaniesInput.parse({ planId: plan.id })
  const companies = await listPlanCompanies(ctx, input)
  const mayChange = staffMay(ctx, 'plans:write')
  const current = plan.versions.find(({ version }) => version === plan.currentVersion)
  const start = revisePlanInput.safeParse({
    id: plan.id,
    basedOn: plan.currentVersion,
    name: plan.name,
    ...current?.terms,
    limits: Object.fromEntries(LIMIT_NAMES.map((name) => [name, current?.terms.limits[name] ?? -1])),
    note: '-',
  })
  return (
    <SectionMessages names={['features']}>
      <Page>
        <PageHeader
          breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/plans' }]} />}
          title={plan.name}
          badge={plan.isRetired ? <Badge>{t('retired')}</Badge> : undefined}
          description={t('version', { version: plan.currentVersion })}
          actions={
            mayChange && (
              <RetireButton id={plan.id} name={plan.name} isRetired={plan.isRetired} retire={setPlanRetired} />
            )
          }
        />
        <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
          {mayChange && start.success && (
            <PlanEditor key={plan.currentVersion} start={{ ...start.data, note: '' }} revise={reviseAPlan} />
          )}
          <div className="grid gap-4">
            <VersionList planId={plan.id} currentVersion={plan.currentVersion} versions={plan.versions} />
            {mayChange &&
              plan.versions.some(({ version, companies: count }) => version !== plan.currentVersion && count > 0) && (
                <MoveCompanies
                  key={plan.currentVersion}
                  move={{ from: { planId: plan.id }, to: { planId: plan.id } }}
                  preview={previewMove}
                  carryOut={movePlanCompanies}
                />
              )}
            <PlanCompanies
              path={`/plans/${plan.id}`}
              version={input.version ?? null}
              items={companies.items}
              nextCursor={companies.nextCursor}
            />
          </div>
        </div>
      </Page>
    </SectionMessages>
  )
}
