import { titled } from '@/app/_request/titled'
import { Page } from '@/components/ui/page'
import { can } from '@/lib/operations'
import { checkWorkflow, getFigures } from '@/lib/workflows'
import { loadEditorFacts } from './editor-facts'
import { loadWorkflow } from './load-workflow'
import { WorkflowEditor } from './workflow-editor'
import { WorkflowHeader } from './workflow-header'

export const generateMetadata = titled('workflows.workflow')

export default async function WorkflowPage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx, workflow, may } = await loadWorkflow(params)
  const about = { workflowId: workflow.id }
  const [{ problems }, { steps: figures }, facts] = await Promise.all([
    checkWorkflow(ctx, about),
    getFigures(ctx, about),
    loadEditorFacts(ctx),
  ])
  const mayEdit = can(ctx.actor, 'agents:write') && workflow.status !== 'archived'
  return (
    <Page width="wide">
      <WorkflowHeader workflow={workflow} current="steps" may={may} />
      <WorkflowEditor
        key={workflow.id}
        workflow={workflow}
        facts={{ ...facts, problems, figures }}
        isReadOnly={!mayEdit}
      />
    </Page>
  )
}
