import { Tags } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listLabels } from '@/lib/inbox'
import { can } from '@/lib/operations'
import { LabelTable } from './label-table'
import { NewLabel } from './new-label'

export const generateMetadata = titled('labels.title')

export default async function LabelsPage() {
  const ctx = await memberContext('conversations:read')
  const [t, labels] = await Promise.all([getTranslations('labels'), listLabels(ctx, {})])
  const canChange = can(ctx.actor, 'conversations:admin')
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} actions={canChange && <NewLabel />} />
      {labels.length > 0 ? (
        <LabelTable labels={labels} canChange={canChange} />
      ) : (
        <EmptyState
          icon={<Tags aria-hidden />}
          title={t('empty')}
          description={t('emptyHint')}
          action={canChange && <NewLabel />}
        />
      )}
    </Page>
  )
}
