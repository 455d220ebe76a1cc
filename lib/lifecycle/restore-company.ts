import { platformDb } from '@/lib/db'
import { conflict } from '@/lib/kernel'
import { noInput } from '@/lib/kernel/schema'
import { command, task } from '@/lib/operations'
import { tenantChanged } from '@/lib/tenancy'
import { changeStatus } from './change-company-status'

const noteRestore = command({
  name: 'company.restore',
  access: 'company:admin',
  worksWhileClosing: true,
  input: noInput,
  handler: async ({ ctx }) => ctx.audit({ resourceId: ctx.tenantId }),
})

/** An administrator takes the closing back while the restore window is open; the company is what it was before. */
export const restoreCompany = task({
  name: 'company.undo-closing',
  access: 'company:admin',
  input: noInput,
  handler: async ({ ctx }) => {
    if (ctx.tenant.status !== 'closing') throw conflict('The company is not in a state from which this is possible.')
    await noteRestore(ctx, {})
    const { id, actor } = { id: ctx.tenant.accountId, actor: ctx.actor }
    const moved = await platformDb().$transaction((db) =>
      changeStatus(db, { id, transition: 'restore', reason: 'Restored by the company', actor }),
    )
    await tenantChanged(id)
    return { status: moved.to }
  },
})
