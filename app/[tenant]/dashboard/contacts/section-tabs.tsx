import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/ui/link-tabs'

const TABS = { people: '/dashboard/contacts', segments: '/dashboard/contacts/segments' } as const

/** What the section of contacts consists of. */
export function SectionTabs({ current }: { current: keyof typeof TABS }) {
  const t = useTranslations('segments.tabs')
  const tabs = (['people', 'segments'] as const).map((name) => ({ href: TABS[name], label: t(name) }))
  return <LinkTabs label={t('label')} tabs={tabs} current={TABS[current]} />
}
