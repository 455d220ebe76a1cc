import type { PlatformClient } from '@/lib/db'
import { DISPOSABLE_DOMAINS } from './disposable-domains'
import { type SignUpSettings, signUpSettingsInput } from './schema'

export const SIGN_UP_SETTING = 'sign_up'

/** Open, and closed to throw-away addresses, until the operator says otherwise. */
export async function readSignUpSettings(db: Pick<PlatformClient, 'setting'>): Promise<SignUpSettings> {
  const row = await db.setting.findFirst({ where: { key: SIGN_UP_SETTING } })
  const stored = signUpSettingsInput.safeParse(row?.value)
  return stored.success ? stored.data : { isOpen: true, blockedDomains: [...DISPOSABLE_DOMAINS] }
}

export const domainOfEmail = (email: string): string => email.slice(email.lastIndexOf('@') + 1).toLowerCase()

/** The domain itself or anything under it. */
export const isBlocked = (domain: string, { blockedDomains }: SignUpSettings): boolean =>
  blockedDomains.some((blocked) => domain === blocked || domain.endsWith(`.${blocked}`))
