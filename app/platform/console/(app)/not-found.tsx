import { useTranslations } from 'next-intl'
import { Notice } from '@/components/shell/notice'
import { ButtonLink } from '@/components/ui/button-link'

export default function ConsoleNotFound() {
  const t = useTranslations('console.notFound')
  return (
    <Notice
      kind="notFound"
      fills="section"
      title={t('title')}
      body={t('body')}
      actions={<ButtonLink href="/companies">{t('companies')}</ButtonLink>}
    />
  )
}
