import { titled } from '@/app/_request/titled'
import { Page } from '@/components/ui/page'
import { can } from '@/lib/operations'
import { checkSequence, getFigures } from '@/lib/sequences'
import { loadEditorFacts } from './editor-facts'
import { loadSequence } from './load-sequence'
import { SequenceEditor } from './sequence-editor'
import { SequenceHeader } from './sequence-header'

export const generateMetadata = titled('sequences.sequence')

export default async function SequencePage({ params }: { params: Promise<{ id: string }> }) {
  const { ctx, sequence } = await loadSequence(params)
  const about = { sequenceId: sequence.id }
  const [{ problems }, { steps: figures }, facts] = await Promise.all([
    checkSequence(ctx, about),
    getFigures(ctx, about),
    loadEditorFacts(ctx, sequence.definition),
  ])
  const mayWrite = can(ctx.actor, 'campaigns:write')
  return (
    <Page width="wide">
      <SequenceHeader
        sequence={sequence}
        current="steps"
        mayWrite={mayWrite}
        mayDelete={can(ctx.actor, 'campaigns:delete')}
      />
      <SequenceEditor
        key={sequence.id}
        sequence={sequence}
        facts={{ ...facts, problems, figures }}
        isReadOnly={!mayWrite || sequence.status === 'archived'}
      />
    </Page>
  )
}
