import { useTranslations } from 'next-intl'
import { featureName } from './feature-names'

/** Names features, limits and metrics in the reader's language; one that the catalogue does not know reads as its code. */
export function useFeatureName(): (feature: string) => string {
  const t = useTranslations('features')
  return (feature) => {
    const key = feature as Parameters<typeof t>[0]
    return t.has(key) ? t(key) : featureName(feature)
  }
}
