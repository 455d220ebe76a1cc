import { useTranslations } from 'next-intl'
import { chooseAccount } from '@/app/_request/choose-account'
import { AccountSelect } from '@/components/shell/account-select'
import { LinkTabs } from '@/components/ui/link-tabs'
import type { AccountChoices } from '@/lib/sub-accounts/schema'

const TABS = { board: '/dashboard/leads', list: '/dashboard/leads/list' } as const

type SectionTabsProps = { current: keyof typeof TABS; accounts: AccountChoices | null }

/** The same leads by stage, or in a table; and whose leads, where there are sub-accounts. */
export function SectionTabs({ current, accounts }: SectionTabsProps) {
  const t = useTranslations('leads.tabs')
  const tabs = (['board', 'list'] as const).map((name) => ({ href: TABS[name], label: t(name) }))
  return (
    <div className="grid gap-3">
      <LinkTabs label={t('label')} tabs={tabs} current={TABS[current]} />
      {accounts && <AccountSelect {...accounts} choose={chooseAccount} path={TABS[current]} />}
    </div>
  )
}
