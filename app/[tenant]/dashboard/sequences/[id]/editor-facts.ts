import type { TextSetup, WhatsappSetup } from '@/components/campaigns/message-setup'
import type { EditorSetup } from '@/components/content/editor-context'
import type { Choices } from '@/components/segments/choices'
import { editorFacts } from '@/lib/content'
import { listForms } from '@/lib/forms'
import { can, type TenantContext } from '@/lib/operations'
import type { Definition, Problem, StepFigures } from '@/lib/sequences/schema'
import { textSetup, whatsappSetup } from '../../campaigns/message-setups'
import { loadChoices } from '../../contacts/segments/load-choices'

const MOST_FORMS = 100
const NOTHING: Choices = { fields: [], tags: [], owners: [], segments: [], campaigns: [] }

/** What the editor of a sequence needs to know of the company. */
export type EditorFacts = {
  choices: Choices
  forms: readonly { id: string; name: string }[]
  setup: EditorSetup
  texts: TextSetup
  whatsapp: WhatsappSetup
  problems: readonly Problem[]
  figures: readonly StepFigures[]
}

export async function loadEditorFacts(ctx: TenantContext, { steps }: Definition) {
  const contents = steps.flatMap((step) => (step.kind === 'mail' ? step.content : []))
  const templates = steps.flatMap((step) => (step.kind === 'whatsapp' ? step.whatsapp.templateId : []))
  const [choices, forms, facts] = await Promise.all([
    can(ctx.actor, 'contacts:read') ? loadChoices(ctx, null) : NOTHING,
    can(ctx.actor, 'forms:read') ? listForms(ctx, { limit: MOST_FORMS }) : { items: [] },
    editorFacts(ctx, contents),
  ])
  const fields = choices.fields.map(({ key, label }) => ({ key, label }))
  const [texts, whatsapp] = await Promise.all([textSetup(ctx, fields), whatsappSetup(ctx, fields, templates)])
  return {
    choices,
    forms: forms.items.map(({ id, name }) => ({ id, name })),
    setup: { ...facts, fields },
    texts,
    whatsapp,
  }
}
