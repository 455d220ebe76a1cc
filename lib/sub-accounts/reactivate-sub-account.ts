import { command } from '@/lib/operations'
import { changeAccount } from './change-account'
import { subAccountChoice } from './schema'

export const reactivateSubAccount = command({
  name: 'sub_accounts.reactivate',
  access: 'sub_accounts:admin',
  input: subAccountChoice,
  route: {
    method: 'POST',
    path: '/sub-accounts/{id}/reactivate',
    summary: 'Bring a suspended sub-account back',
    tags: ['Sub-accounts'],
  },
  handler: async ({ ctx, input: { id } }) => {
    await changeAccount(ctx, id, ['suspended'], { status: 'active', statusReason: null })
    return { id }
  },
})
