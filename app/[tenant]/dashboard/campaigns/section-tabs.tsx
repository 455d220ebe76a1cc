import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/ui/link-tabs'

const TABS = { campaigns: '/dashboard/campaigns', results: '/dashboard/campaigns/results' } as const

/** What the section of campaigns consists of. */
export function SectionTabs({ current }: { current: keyof typeof TABS }) {
  const t = useTranslations('campaigns.tabs')
  const tabs = (['campaigns', 'results'] as const).map((name) => ({ href: TABS[name], label: t(name) }))
  return <LinkTabs label={t('label')} tabs={tabs} current={TABS[current]} />
}
