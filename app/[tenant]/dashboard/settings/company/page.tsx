import { memberContext } from '@/app/_request/member'
import { Alert } from '@/components/ui/alert'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { can } from '@/lib/operations'
import { companyProfileOf } from '@/lib/team'
import { CompanyForm } from './company-form'

export default async function CompanyPage() {
  const ctx = await memberContext('company:read')
  return (
    <Page width="narrow">
      <PageHeader title="Company" description="What your assistant and your pages say about you." />
      {can(ctx.actor, 'company:write') ? (
        <CompanyForm profile={companyProfileOf(ctx.tenant)} />
      ) : (
        <Alert>Only an administrator can change the company’s profile.</Alert>
      )}
    </Page>
  )
}
