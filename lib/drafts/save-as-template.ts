import { conflict, invalid } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { createTemplate, freeTemplateName } from '@/lib/whatsapp-templates'
import { TEMPLATE_LANGUAGES, templateVariables } from '@/lib/whatsapp-templates/schema'
import type { ContentOf } from './draft-content'
import { reachDraft, storedContent } from './draft-view'
import { draftIdInput } from './inputs'

/** `pt` → `pt_BR`: the language as Meta knows it, or the first of its kind. */
const languageOf = (tag: string) => {
  const code = tag.replace('-', '_')
  return (
    TEMPLATE_LANGUAGES.find((known) => known === code) ??
    TEMPLATE_LANGUAGES.find((known) => known.split('_')[0] === code.split('_')[0])
  )
}

/** A drafted template in the form that is handed in; its samples become the examples that Meta wants. */
function contentOf({ header, body, footer, buttons, samples }: ContentOf<'whatsapp_template'>) {
  const content = {
    header: header === '' ? null : { kind: 'text' as const, text: header },
    body,
    footer,
    buttons: buttons.map((text) => ({ kind: 'quick_reply' as const, text })),
    examples: {},
  }
  const variables = templateVariables(content)
  return { ...content, examples: Object.fromEntries(variables.map(({ key }, at) => [key, samples[at] ?? ''])) }
}

/** Makes a drafted WhatsApp template one that can be mended and submitted. @throws not_found, invalid, conflict */
export const saveAsTemplate = task({
  name: 'drafts.save-as-template',
  access: 'content:write',
  input: draftIdInput,
  route: {
    method: 'POST',
    path: '/drafts/{draftId}/whatsapp-template',
    summary: 'Make a WhatsApp template of a draft',
    tags: ['Drafts'],
  },
  handler: async ({ ctx, input: { draftId } }) => {
    const draft = await reachDraft(ctx, draftId)
    if (draft.kind !== 'whatsapp_template') throw invalid('draftId', 'Only a WhatsApp template can be used so.')
    const content = storedContent(draft)
    if (content?.kind !== 'whatsapp_template') throw conflict('This draft has not been written yet.')
    const language = languageOf(draft.language)
    if (!language) throw conflict('WhatsApp knows no templates in this language.')
    const { name, category } = content.value
    const { id } = await createTemplate(ctx, {
      name: await freeTemplateName(ctx, name, language),
      language,
      category,
      content: contentOf(content.value),
    })
    return { id }
  },
})
