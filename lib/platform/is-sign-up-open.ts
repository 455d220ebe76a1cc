import { z } from 'zod'
import { platformQuery } from '@/lib/operations'
import { readSignUpSettings } from './sign-up-settings'

export const isSignUpOpen = platformQuery({
  name: 'sign-up.is-open',
  access: 'public',
  input: z.strictObject({}),
  handler: async ({ db }) => (await readSignUpSettings(db)).isOpen,
})
