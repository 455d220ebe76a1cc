import { newId } from '@/lib/kernel'
import { command, task } from '@/lib/operations'
import { requestResetInput } from './schema'
import { takeMailRequest } from './throttles'

export const RESET_REQUESTED = 'password_reset.requested'

/** The same work for an unknown address: the event then names nobody, and its reaction finds nobody. */
const noteRequest = command({
  name: 'passwords.request-reset',
  access: 'public',
  input: requestResetInput,
  handler: async ({ ctx, input }) => {
    const member = await ctx.db.member.findFirst({ where: { emailNormalized: input.email, status: 'active' } })
    const memberId = member?.id ?? newId()
    ctx.emit(RESET_REQUESTED, { memberId, requestId: newId() })
    ctx.audit({ resourceId: memberId })
  },
})

/** Says nothing about whether the address is known. @throws rate_limited */
export const requestPasswordReset = task({
  name: 'passwords.request',
  access: 'public',
  input: requestResetInput,
  handler: async ({ ctx, input }) => {
    await takeMailRequest(ctx.tenantId, input.email, ctx.request.ip)
    await noteRequest(ctx, input)
    return { isAccepted: true }
  },
})
