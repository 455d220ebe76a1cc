import { z } from 'zod'
import { platformQuery } from '@/lib/operations'
import { readSettings } from './settings'

export const getLifecycleSettings = platformQuery({
  name: 'lifecycle.get-settings',
  access: 'staff',
  input: z.strictObject({}),
  handler: () => readSettings(),
})
