import { notFound, sha256Hex } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { signUpTokenInput } from './schema'
import { openDetails } from './sign-up-request'

/** What the opened link is about; `runId` when it has been confirmed already. @throws not_found when its time is over */
export const getSignUpRequest = platformQuery({
  name: 'sign-up.get-request',
  access: 'public',
  input: signUpTokenInput,
  handler: async ({ db, input }) => {
    const row = await db.signUpRequest.findFirst({ where: { tokenHash: sha256Hex(input.token) } })
    if (!row || row.expiresAt < new Date()) throw notFound('Sign-up')
    const { name, email } = openDetails(row.id, row.inputSealed)
    return { name, email, runId: row.runId }
  },
})
