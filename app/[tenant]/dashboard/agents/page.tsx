import { redirect } from 'next/navigation'
import { memberContext } from '@/app/_request/member'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listAgents } from '@/lib/agents'

/** A company begins with one agent; its settings are the page. */
export default async function AgentsPage() {
  const ctx = await memberContext('agents:read')
  const [first] = await listAgents(ctx, {})
  if (first) redirect(`/dashboard/agents/${first.id}`)
  return (
    <Page>
      <PageHeader title="AI agents" />
      <EmptyState title="No agent yet" description="An agent answers your customers from your knowledge." />
    </Page>
  )
}
