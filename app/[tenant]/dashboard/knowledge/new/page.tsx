import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { AddSourceForm } from './add-source-form'

export const generateMetadata = titled('knowledge.add')

export default async function NewSourcePage() {
  const ctx = await memberContext('knowledge:write')
  const t = await getTranslations('knowledge')
  return (
    <Page width="narrow">
      <PageHeader
        title={t('add')}
        description={t('new.description')}
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/knowledge' }]} />}
      />
      <AddSourceForm website={ctx.tenant.website} />
    </Page>
  )
}
