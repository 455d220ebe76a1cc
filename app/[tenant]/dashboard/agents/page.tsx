import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listAgents } from '@/lib/agents'

export const generateMetadata = titled('agents.title')

/** A company begins with one agent; its settings are the page. */
export default async function AgentsPage() {
  const ctx = await memberContext('agents:read')
  const [first] = await listAgents(ctx, {})
  if (first) redirect(`/dashboard/agents/${first.id}`)
  const t = await getTranslations('agents')
  return (
    <Page>
      <PageHeader title={t('title')} />
      <EmptyState title={t('noneTitle')} description={t('noneBody')} />
    </Page>
  )
}
