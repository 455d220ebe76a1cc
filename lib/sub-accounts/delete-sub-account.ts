import { invalid } from '@/lib/kernel'
import { command, giveBackStanding } from '@/lib/operations'
import { changeAccount } from './change-account'
import { deleteSubAccountInput } from './schema'

export const DELETION_REQUESTED = 'sub_account.deletion_requested'

/** Takes it offline at once; a job then erases its rows and files. @throws invalid when the typed name is another */
export const deleteSubAccount = command({
  name: 'sub_accounts.delete',
  access: 'sub_accounts:delete',
  input: deleteSubAccountInput,
  route: {
    method: 'POST',
    path: '/sub-accounts/{id}/delete',
    summary: 'Delete a sub-account with all that is in it',
    tags: ['Sub-accounts'],
  },
  handler: async ({ ctx, input: { id, name } }) => {
    await changeAccount(ctx, id, ['active', 'suspended'], { status: 'deleting' }, (account) => {
      if (account.name !== name) throw invalid('name', 'This is not the name of the sub-account.')
    })
    await giveBackStanding(ctx, 'sub_accounts')
    ctx.emit(DELETION_REQUESTED, { accountId: id })
    return { id }
  },
})
