import { noInput } from '@/lib/kernel/schema'
import { platformQuery } from '@/lib/operations'
import { readSettings } from './settings'

export const getLifecycleSettings = platformQuery({
  name: 'lifecycle.get-settings',
  access: 'staff',
  input: noInput,
  handler: () => readSettings(),
})
