import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'
import { readSignUpSettings } from './sign-up-settings'

/** Whether anybody may sign up, with which addresses not, and how many wait for their link to be opened. */
export const getSignUpSettings = platformQuery({
  name: 'sign-up.get-settings',
  access: 'staff',
  input: noInput,
  handler: async ({ db }) => ({
    ...(await readSignUpSettings(db)),
    pending: await db.signUpRequest.count({ where: { runId: null, expiresAt: { gt: new Date() } } }),
  }),
})
