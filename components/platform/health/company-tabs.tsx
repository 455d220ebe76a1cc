import { useTranslations } from 'next-intl'
import { LinkTabs } from '@/components/ui/link-tabs'

const TABS = { overview: '', health: '/health', report: '/report' } as const

/** The pages of one company. */
export function CompanyTabs({ id, current }: { id: string; current: keyof typeof TABS }) {
  const t = useTranslations('console.company.tabs')
  const hrefOf = (tab: keyof typeof TABS) => `/companies/${id}${TABS[tab]}`
  return (
    <div className="print:hidden">
      <LinkTabs
        label={t('label')}
        current={hrefOf(current)}
        tabs={(Object.keys(TABS) as (keyof typeof TABS)[]).map((tab) => ({ href: hrefOf(tab), label: t(tab) }))}
      />
    </div>
  )
}
