import { UserRoundX } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'

/** Instead of a page about the reader's own account, for the platform's support on a visit: it has none here. */
export function VisitorNotice() {
  const t = useTranslations('account.visitor')
  return (
    <Page>
      <h1 className="sr-only">{t('title')}</h1>
      <EmptyState icon={<UserRoundX aria-hidden />} title={t('title')} description={t('body')} />
    </Page>
  )
}
