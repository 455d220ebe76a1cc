import type { EditorSetup } from '@/components/content/editor-context'
import type { Choices } from '@/components/segments/choices'
import { editorFacts } from '@/lib/content'
import { listForms } from '@/lib/forms'
import { can, type TenantContext } from '@/lib/operations'
import type { Definition, Problem, StepFigures } from '@/lib/sequences/schema'
import { isMail } from '@/lib/sequences/schema'
import { loadChoices } from '../../contacts/segments/load-choices'

const MOST_FORMS = 100
const NOTHING: Choices = { fields: [], tags: [], owners: [], segments: [], campaigns: [] }

/** What the editor of a sequence needs to know of the company. */
export type EditorFacts = {
  choices: Choices
  forms: readonly { id: string; name: string }[]
  setup: EditorSetup
  problems: readonly Problem[]
  figures: readonly StepFigures[]
}

export async function loadEditorFacts(ctx: TenantContext, { steps }: Definition) {
  const contents = steps.filter(isMail).map(({ content }) => content)
  const [choices, forms, facts] = await Promise.all([
    can(ctx.actor, 'contacts:read') ? loadChoices(ctx, null) : NOTHING,
    can(ctx.actor, 'forms:read') ? listForms(ctx, { limit: MOST_FORMS }) : { items: [] },
    editorFacts(ctx, contents),
  ])
  return {
    choices,
    forms: forms.items.map(({ id, name }) => ({ id, name })),
    setup: { ...facts, fields: choices.fields.map(({ key, label }) => ({ key, label })) },
  }
}
