import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'
import { readSignUpSettings } from './sign-up-settings'

export const isSignUpOpen = platformQuery({
  name: 'sign-up.is-open',
  access: 'public',
  input: noInput,
  handler: async ({ db }) => (await readSignUpSettings(db)).isOpen,
})
