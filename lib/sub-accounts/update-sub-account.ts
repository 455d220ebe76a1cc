import { command } from '@/lib/operations'
import { changeAccount } from './change-account'
import { updateSubAccountInput } from './schema'

export const updateSubAccount = command({
  name: 'sub_accounts.update',
  access: 'sub_accounts:write',
  input: updateSubAccountInput,
  route: { method: 'PATCH', path: '/sub-accounts/{id}', summary: 'Rename a sub-account', tags: ['Sub-accounts'] },
  handler: async ({ ctx, input: { id, name } }) => {
    await changeAccount(ctx, id, ['active', 'suspended'], { name })
    return { id, name }
  },
})
