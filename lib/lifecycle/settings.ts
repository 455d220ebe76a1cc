import { platformDb } from '@/lib/db'
import { DEFAULT_SETTINGS, type LifecycleSettings, lifecycleSettings } from './schema'

export const SETTINGS_KEY = 'lifecycle'

/** The operator's grace periods; what is not set, or no longer readable, is the default. */
export async function readSettings(): Promise<LifecycleSettings> {
  const row = await platformDb().setting.findUnique({ where: { key: SETTINGS_KEY } })
  const stored = lifecycleSettings.partial().safeParse(row?.value ?? {})
  const given = stored.success ? stored.data : {}
  return {
    ...DEFAULT_SETTINGS,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  }
}
