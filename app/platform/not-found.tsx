import { useTranslations } from 'next-intl'
import { Notice } from '@/components/shell/notice'

export default function NotFound() {
  const t = useTranslations('site.notFound')
  return <Notice kind="notFound" title={t('title')} body={t('body')} />
}
