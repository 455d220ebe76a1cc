import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/ui/link-tabs'

const TABS = { usage: '/dashboard/analytics', support: '/dashboard/analytics/support' } as const

/** What there is to look at. */
export function SectionTabs({ current }: { current: keyof typeof TABS }) {
  const t = useTranslations('analytics.tabs')
  const tabs = (['usage', 'support'] as const).map((name) => ({ href: TABS[name], label: t(name) }))
  return <LinkTabs label={t('label')} tabs={tabs} current={TABS[current]} />
}
