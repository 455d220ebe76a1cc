import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'
import { readPlatformProfile } from './read-profile'

/** How the platform itself is called and looks. */
export const getPlatformProfile = platformQuery({
  name: 'settings.get-profile',
  access: 'console:read',
  input: noInput,
  handler: () => readPlatformProfile(),
})
