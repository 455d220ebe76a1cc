import { notFound } from 'next/navigation'
import { staffContext } from '@/app/_request/staff'
import { ProvisionForm } from '@/components/platform/provision-form'
import { Alert } from '@/components/ui/alert'
import type { SearchParams } from '@/components/ui/data-table'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { env } from '@/lib/kernel'
import { listPlans } from '@/lib/platform'
import { lookUpAddress, provision } from '../actions'

export const metadata = { title: 'Provision' }

export default async function ProvisionPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await staffContext()
  if (ctx.actor.kind !== 'staff') notFound()
  const { name, website } = await searchParams
  const plans = await listPlans(ctx, {})
  return (
    <Page width="narrow">
      <PageHeader
        title="Provision a company"
        description="Its address, look, help centre and assistant are made from its website, while you watch. If a step fails, everything is undone."
      />
      {ctx.actor.role === 'super_admin' ? (
        <ProvisionForm
          rootDomain={env().ROOT_DOMAIN}
          plans={plans.map((plan) => ({ value: plan.id, label: plan.name }))}
          start={{ name: typeof name === 'string' ? name : '', website: typeof website === 'string' ? website : '' }}
          provision={provision}
          lookUpAddress={lookUpAddress}
        />
      ) : (
        <Alert>Only administrators of the platform can provision companies.</Alert>
      )}
    </Page>
  )
}
