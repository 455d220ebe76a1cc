import { Lock } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'

/** Instead of a page that the reader's role does not include. */
export function NoRight() {
  const t = useTranslations('console.noRight')
  return (
    <Page>
      <h1 className="sr-only">{t('title')}</h1>
      <EmptyState icon={<Lock aria-hidden />} title={t('title')} description={t('body')} />
    </Page>
  )
}
