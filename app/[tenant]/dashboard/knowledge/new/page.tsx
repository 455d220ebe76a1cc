import { memberContext } from '@/app/_request/member'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { AddSourceForm } from './add-source-form'

export default async function NewSourcePage() {
  const ctx = await memberContext('knowledge:write')
  return (
    <Page width="narrow">
      <PageHeader
        title="Add a source"
        description="The assistant reads it and answers from it, with a link to where it stands."
        breadcrumbs={<Breadcrumbs crumbs={[{ label: 'Knowledge', href: '/dashboard/knowledge' }]} />}
      />
      <AddSourceForm website={ctx.tenant.website} />
    </Page>
  )
}
