import { conflict, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { newTemplateContent } from '@/lib/providers/whatsapp/schema'
import { createTemplateInput } from './inputs'
import { noteHeaderFile } from './note-header-file'

/** A draft; Meta knows nothing of it before it is submitted. @throws conflict */
export const createTemplate = command({
  name: 'whatsapp-templates.create',
  access: 'content:write',
  input: createTemplateInput,
  route: {
    method: 'POST',
    path: '/whatsapp-templates',
    summary: 'Write a WhatsApp template',
    tags: ['WhatsApp templates'],
    successStatus: 201,
  },
  handler: async ({ ctx, input: { content = newTemplateContent(), ...given } }) => {
    const id = newId()
    const made = await ctx.db.whatsappTemplate.createMany({ data: [{ id, content, ...given }], skipDuplicates: true })
    if (made.count === 0) throw conflict('There is a draft with this name in this language already.')
    await noteHeaderFile(ctx, id, content)
    ctx.audit({ resourceId: id, after: given })
    return { id, version: 1 }
  },
})
