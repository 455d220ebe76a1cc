import { useTranslations } from 'next-intl'
import { StandingBadge } from '@/components/steps/standing-badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { LinkTabs } from '@/components/ui/link-tabs'
import { PageHeader } from '@/components/ui/page-header'
import type { WorkflowView } from '@/lib/workflows/schema'
import { WorkflowActions } from './workflow-actions'

const PATH = '/dashboard/workflows'

type Rights = { write: boolean; delete: boolean; readConversations: boolean }
type Props = { workflow: WorkflowView; current: 'steps' | 'runs'; may: Rights }

/** What both pages of a workflow begin with. */
export function WorkflowHeader({ workflow, current, may }: Props) {
  const t = useTranslations('workflows')
  const steps = `${PATH}/${workflow.id}`
  const runs = `${steps}/runs`
  return (
    <>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: PATH }]} />}
        title={workflow.name}
        badge={<StandingBadge of="workflows" status={workflow.status} />}
        actions={<WorkflowActions workflow={workflow} mayWrite={may.write} mayDelete={may.delete} />}
      />
      {may.readConversations && (
        <LinkTabs
          label={t('tabs.label')}
          tabs={[
            { href: steps, label: t('tabs.steps') },
            { href: runs, label: t('tabs.runs'), count: workflow.counts.underWay },
          ]}
          current={current === 'steps' ? steps : runs}
        />
      )}
    </>
  )
}
