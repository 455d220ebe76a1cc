import { command } from '@/lib/operations'
import { templateIdInput } from './inputs'
import { reachTemplate } from './reach-template'

/** What the company itself has stopped is sent with again; campaigns that waited for it are resumed by hand. */
export const resumeTemplate = command({
  name: 'whatsapp-templates.resume',
  access: 'campaigns:write',
  input: templateIdInput,
  about: { model: 'whatsappTemplate', id: ({ templateId }) => templateId },
  route: {
    method: 'POST',
    path: '/whatsapp-templates/{templateId}/resume',
    summary: 'Send with a WhatsApp template again',
    tags: ['WhatsApp templates'],
  },
  handler: async ({ ctx, input: { templateId } }) => {
    const { name } = await reachTemplate(ctx, templateId)
    await ctx.db.whatsappTemplate.updateMany({ where: { id: templateId }, data: { pausedAt: null } })
    ctx.audit({ resourceId: templateId, after: { name, isPaused: false } })
    return { id: templateId }
  },
})
