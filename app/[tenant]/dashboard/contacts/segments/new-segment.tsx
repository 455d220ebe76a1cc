import { Filter, ListPlus } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button-link'

/** Both kinds: what a segment is never changes. */
export function NewSegment() {
  const t = useTranslations('segments')
  return (
    <>
      <ButtonLink href="/dashboard/contacts/segments/new?kind=list">
        <ListPlus aria-hidden />
        {t('newList')}
      </ButtonLink>
      <ButtonLink href="/dashboard/contacts/segments/new" variant="primary">
        <Filter aria-hidden />
        {t('newRules')}
      </ButtonLink>
    </>
  )
}
