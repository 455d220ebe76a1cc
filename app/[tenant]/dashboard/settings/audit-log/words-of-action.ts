import type { getTranslations } from 'next-intl/server'

export type AuditWords = Awaited<ReturnType<typeof getTranslations<'auditWords'>>>
type Key = Parameters<AuditWords>[0]

/** `campaigns.start` in people's words: `Campaigns: started`. @returns null for what has no words */
export function wordsOfAction(t: AuditWords, action: string): string | null {
  const [area = '', act = ''] = action.split('.')
  const [areaKey, actKey] = [`areas.${area}` as Key, `acts.${act}` as Key]
  return t.has(areaKey) && t.has(actKey) ? `${t(areaKey)}: ${t(actKey)}` : null
}

/** What entries are about. */
export const wordOfArea = (t: AuditWords, area: string): string => t(`areas.${area}` as Key)
