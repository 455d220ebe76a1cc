import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/ui/link-tabs'

const TABS = { board: '/dashboard/leads', list: '/dashboard/leads/list' } as const

/** The same leads by stage, or in a table. */
export function SectionTabs({ current }: { current: keyof typeof TABS }) {
  const t = useTranslations('leads.tabs')
  const tabs = (['board', 'list'] as const).map((name) => ({ href: TABS[name], label: t(name) }))
  return <LinkTabs label={t('label')} tabs={tabs} current={TABS[current]} />
}
