import { query } from '@/lib/operations'
import { templateIdInput } from './inputs'
import { reachTemplate } from './reach-template'
import { templateView } from './template-view'

export const getTemplate = query({
  name: 'whatsapp-templates.get',
  access: 'content:read',
  input: templateIdInput,
  route: {
    method: 'GET',
    path: '/whatsapp-templates/{templateId}',
    summary: 'Get a WhatsApp template',
    tags: ['WhatsApp templates'],
  },
  handler: async ({ ctx, input: { templateId } }) => templateView(await reachTemplate(ctx, templateId)),
})
