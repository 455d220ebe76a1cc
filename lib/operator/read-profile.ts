import { listen, platformDb } from '@/lib/db'
import { env, processWide } from '@/lib/kernel'
import { type PlatformProfile, platformProfile } from './schema'

export const PROFILE_KEY = 'platform_profile'
/** Where processes tell each other that the profile has changed. */
export const PROFILE_CHANGED = 'platform_profile'

const TTL_MS = 30_000

const known = processWide('platformProfile', () => ({
  profile: null as Promise<PlatformProfile> | null,
  readAt: 0,
  isListening: false,
}))

/** To be called when the profile changes. */
export const forgetProfile = (): void => {
  known.profile = null
}

async function load(): Promise<PlatformProfile> {
  const row = await platformDb().setting.findUnique({ where: { key: PROFILE_KEY } })
  const stored = platformProfile.partial().safeParse(row?.value ?? {})
  const given = stored.success ? stored.data : {}
  return {
    name: given.name ?? env().PLATFORM_NAME,
    primary: given.primary ?? null,
    logo: given.logo ?? null,
    supportEmail: given.supportEmail ?? null,
    supportUrl: given.supportUrl ?? null,
    imprintUrl: given.imprintUrl ?? null,
    privacyUrl: given.privacyUrl ?? null,
  }
}

/** The operator's name and look for the platform; the environment's name where nothing is set. */
export function readPlatformProfile(): Promise<PlatformProfile> {
  if (!known.isListening) {
    known.isListening = true
    listen(PROFILE_CHANGED, { onMessage: forgetProfile, onUp: forgetProfile })
  }
  if (known.profile && Date.now() - known.readAt < TTL_MS) return known.profile
  const profile = load()
  known.profile = profile
  known.readAt = Date.now()
  profile.catch(forgetProfile)
  return profile
}
