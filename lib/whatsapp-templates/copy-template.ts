import { conflict, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { freeTemplateName } from './free-template-name'
import { templateIdInput } from './inputs'
import { noteHeaderFile } from './note-header-file'
import { reachTemplate } from './reach-template'
import { WRITTEN_CATEGORIES } from './states'
import { storedContent, storedDefaults } from './template-view'

/** A draft that says the same: how a template that Meta has is changed. @throws conflict */
export const copyTemplate = command({
  name: 'whatsapp-templates.copy',
  access: 'content:write',
  input: templateIdInput,
  route: {
    method: 'POST',
    path: '/whatsapp-templates/{templateId}/copy',
    summary: 'Copy a WhatsApp template into a new draft',
    tags: ['WhatsApp templates'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { templateId } }) => {
    const row = await reachTemplate(ctx, templateId)
    const category = WRITTEN_CATEGORIES.find((known) => known === row.category)
    if (!category || row.unknownParts.length > 0) {
      throw conflict('This template has parts that are not written here. Change it at Meta.')
    }
    const id = newId()
    const name = await freeTemplateName(ctx, row.name, row.language)
    const content = storedContent(row.content)
    const defaults = storedDefaults(row.defaults)
    await ctx.db.whatsappTemplate.create({ data: { id, name, language: row.language, category, content, defaults } })
    await noteHeaderFile(ctx, id, content)
    ctx.audit({ resourceId: id, after: { name, copyOf: templateId } })
    return { id }
  },
})
