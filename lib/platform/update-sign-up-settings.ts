import { platformCommand } from '@/lib/operations'
import { signUpSettingsInput } from './schema'
import { readSignUpSettings, SIGN_UP_SETTING } from './sign-up-settings'

/** Opens or closes the sign-up and says which e-mail domains it refuses. */
export const updateSignUpSettings = platformCommand({
  name: 'sign-up.update-settings',
  access: 'settings:write',
  input: signUpSettingsInput,
  handler: async ({ db, input, audit }) => {
    const before = await readSignUpSettings(db)
    const value = { ...input, blockedDomains: [...new Set(input.blockedDomains)].sort() }
    await db.setting.upsert({
      where: { key: SIGN_UP_SETTING },
      create: { key: SIGN_UP_SETTING, value },
      update: { value },
    })
    audit({
      resourceId: SIGN_UP_SETTING,
      before: { isOpen: before.isOpen, blockedDomains: before.blockedDomains.length },
      after: { isOpen: value.isOpen, blockedDomains: value.blockedDomains.length },
    })
    return value
  },
})
