import { conflict } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { templateIdInput } from './inputs'
import { reachTemplate } from './reach-template'

/** Nothing more is sent with it, also not by campaigns that run: they wait and say so. Meta is not told. */
export const pauseTemplate = command({
  name: 'whatsapp-templates.pause',
  access: 'campaigns:write',
  input: templateIdInput,
  about: { model: 'whatsappTemplate', id: ({ templateId }) => templateId },
  route: {
    method: 'POST',
    path: '/whatsapp-templates/{templateId}/pause',
    summary: 'Stop sending with a WhatsApp template',
    tags: ['WhatsApp templates'],
  },
  handler: async ({ ctx, input: { templateId } }) => {
    const { name, status } = await reachTemplate(ctx, templateId)
    if (status === 'draft') throw conflict('Nothing is sent with a draft.')
    await ctx.db.whatsappTemplate.updateMany({
      where: { id: templateId, pausedAt: null },
      data: { pausedAt: new Date() },
    })
    ctx.audit({ resourceId: templateId, after: { name, isPaused: true } })
    return { id: templateId }
  },
})
