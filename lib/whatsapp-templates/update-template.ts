import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { updateTemplateInput } from './inputs'
import { noteHeaderFile } from './note-header-file'
import { reachTemplate } from './reach-template'
import { EDITABLE, type TemplateStatus } from './states'

/** Drafts, and what Meta has refused: people get messages by what was approved. @throws conflict */
export const updateTemplate = command({
  name: 'whatsapp-templates.update',
  access: 'content:write',
  input: updateTemplateInput,
  about: { model: 'whatsappTemplate', id: ({ templateId }) => templateId },
  route: {
    method: 'PATCH',
    path: '/whatsapp-templates/{templateId}',
    summary: 'Change the draft of a WhatsApp template',
    tags: ['WhatsApp templates'],
  },
  handler: async ({ ctx, input: { templateId, version, ...changes } }) => {
    const before = await reachTemplate(ctx, templateId)
    const { name, language, status } = before
    const isOpen = EDITABLE.includes(status as TemplateStatus)
    if (!isOpen && Object.keys(changes).some((field) => field !== 'defaults')) {
      throw conflict('A template that Meta has is not changed. Copy it, change the copy and submit that.')
    }
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const named = { name, language, ...given }
    const isRenamed = named.name !== name || named.language !== language
    if (isRenamed && before.metaId !== null) {
      throw conflict('Meta knows this template by its name and language. Copy it to change them.')
    }
    const { subTenantId, accountRef } = before
    const place = { subTenantId, accountRef, name: named.name, language: named.language }
    if (isRenamed && (await ctx.db.whatsappTemplate.count({ where: { ...place, id: { not: templateId } } })) > 0) {
      throw conflict('There is a draft with this name in this language already.')
    }
    const saved = await ctx.db.whatsappTemplate.updateMany({
      where: { id: templateId, version, status },
      data: { ...given, version: { increment: 1 } },
    })
    if (saved.count === 0) {
      throw conflict('Somebody else has saved this template meanwhile. Reload to see their changes.')
    }
    if (changes.content) await noteHeaderFile(ctx, templateId, changes.content)
    ctx.audit({ resourceId: templateId, before: { name, language }, after: { fields: Object.keys(given) } })
    return { id: templateId, version: version + 1 }
  },
})
