import { command } from '@/lib/operations'
import { changeAccount } from './change-account'
import { suspendSubAccountInput } from './schema'

/** Takes a sub-account offline at once: its pages show a notice, its staff and its API are refused. */
export const suspendSubAccount = command({
  name: 'sub_accounts.suspend',
  access: 'sub_accounts:admin',
  input: suspendSubAccountInput,
  route: {
    method: 'POST',
    path: '/sub-accounts/{id}/suspend',
    summary: 'Suspend a sub-account',
    tags: ['Sub-accounts'],
  },
  handler: async ({ ctx, input: { id, reason } }) => {
    await changeAccount(ctx, id, ['active'], { status: 'suspended', statusReason: reason })
    return { id }
  },
})
