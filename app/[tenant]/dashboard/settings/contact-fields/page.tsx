import { TextCursorInput } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listFields } from '@/lib/contacts'
import { can } from '@/lib/operations'
import { FieldTable } from './field-table'
import { NewField } from './new-field'

export const generateMetadata = titled('contactFields.title')

export default async function ContactFieldsPage() {
  const ctx = await memberContext('contacts:read')
  const [t, fields] = await Promise.all([getTranslations('contactFields'), listFields(ctx, {})])
  const canChange = can(ctx.actor, 'contacts:admin')
  return (
    <Page width="narrow">
      <PageHeader title={t('title')} description={t('description')} actions={canChange && <NewField />} />
      {fields.length > 0 ? (
        <FieldTable fields={fields} canChange={canChange} />
      ) : (
        <EmptyState
          icon={<TextCursorInput aria-hidden />}
          title={t('empty')}
          description={t('emptyHint')}
          action={canChange && <NewField />}
        />
      )}
    </Page>
  )
}
