import { platformCommand } from '@/lib/operations'
import { lifecycleSettings } from './schema'
import { readSettings, SETTINGS_KEY } from './settings'

/** New periods count for what changes from now on; a date that stands is not moved. */
export const updateLifecycleSettings = platformCommand({
  name: 'lifecycle.update-settings',
  access: 'settings:write',
  input: lifecycleSettings,
  handler: async ({ db, input, audit }) => {
    audit({ before: await readSettings(), after: input })
    await db.setting.upsert({
      where: { key: SETTINGS_KEY },
      create: { key: SETTINGS_KEY, value: input },
      update: { value: input },
    })
    return input
  },
})
