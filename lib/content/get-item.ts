import { query } from '@/lib/operations'
import { itemOf, itemRow, storedContent } from './item-view'
import { type ItemView, oneItemInput } from './library-inputs'

export const getItem = query({
  name: 'content.get',
  access: 'content:read',
  input: oneItemInput,
  route: {
    method: 'GET',
    path: '/content-templates/{id}',
    summary: 'Get an e-mail template or a snippet',
    tags: ['Content'],
  },
  handler: async ({ ctx, input }): Promise<ItemView> => {
    const row = await itemOf(ctx, input.id)
    return { ...itemRow(row), content: storedContent(row.content) }
  },
})
