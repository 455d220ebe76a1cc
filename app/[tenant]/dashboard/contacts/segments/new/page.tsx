import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { loadChoices } from '../load-choices'
import { SegmentForm } from '../segment-form'

export const generateMetadata = titled('segments.new')

export default async function NewSegmentPage({
  searchParams,
}: {
  searchParams: Promise<{ kind?: string | string[] }>
}) {
  const ctx = await memberContext('contacts:write')
  const [t, choices, { kind }] = await Promise.all([getTranslations('segments'), loadChoices(ctx, null), searchParams])
  const isList = kind === 'list'
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/contacts/segments' }]} />}
        title={isList ? t('newList') : t('newRules')}
        description={isList ? t('listHint') : t('rulesHint')}
      />
      <SegmentForm segment={null} kind={isList ? 'list' : 'rules'} choices={choices} canWrite />
    </Page>
  )
}
