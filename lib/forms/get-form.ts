import { query } from '@/lib/operations'
import { formView } from './form-view'
import { reachForm } from './reach-form'
import { formIdInput } from './schema'

export const getForm = query({
  name: 'forms.get',
  access: 'forms:read',
  input: formIdInput,
  route: { method: 'GET', path: '/forms/{formId}', summary: 'Get a form', tags: ['Forms'] },
  handler: async ({ ctx, input }) => {
    const { id, name, slug, isOpen, ownerId, version, definition, updatedAt } = await reachForm(ctx, input.formId)
    return formView({ id, name, slug, isOpen, ownerId, version, definition, updatedAt })
  },
})
