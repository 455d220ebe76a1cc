import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Alert } from '@/components/ui/alert'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listFields } from '@/lib/contacts'
import { getImport, listRefused, proposeColumns } from '@/lib/imports'
import { isAppError, isUuid } from '@/lib/kernel'
import { can } from '@/lib/operations'
import { ColumnForm } from './column-form'
import { ImportActions } from './import-actions'
import { ImportCounts } from './import-counts'
import { ImportProgress } from './import-progress'
import { RefusedRows } from './refused-rows'

const FIRST_REASONS = 20

export const generateMetadata = titled('imports.title')

type Props = { params: Promise<{ id: string }> }

async function load({ params }: Props) {
  const ctx = await memberContext('contacts:read')
  const { id: importId } = await params
  if (!isUuid(importId)) notFound()
  try {
    return { ctx, view: await getImport(ctx, { importId }) }
  } catch (error) {
    if (isAppError(error, 'not_found')) notFound()
    throw error
  }
}

export default async function ImportPage(props: Props) {
  const { ctx, view } = await load(props)
  const importId = view.id
  const mayWrite = can(ctx.actor, 'contacts:write')
  const [t, contacts, fields, refused] = await Promise.all([
    getTranslations('imports'),
    getTranslations('contacts'),
    listFields(ctx, {}),
    listRefused(ctx, { importId, limit: FIRST_REASONS }),
  ])
  const canBeMapped = mayWrite && ['uploaded', 'checked', 'failed'].includes(view.state) && view.sample.length > 0
  const proposal = canBeMapped ? await proposeColumns(ctx, { importId }) : null
  return (
    <Page>
      <PageHeader
        title={<bdi>{view.fileName}</bdi>}
        badge={<Badge>{t(`states.${view.state}`)}</Badge>}
        breadcrumbs={
          <Breadcrumbs
            crumbs={[
              { label: contacts('title'), href: '/dashboard/contacts' },
              { label: t('title'), href: '/dashboard/contacts/imports' },
            ]}
          />
        }
        actions={
          <ImportActions
            importId={importId}
            state={view.state}
            mayWrite={mayWrite}
            canBeUndone={view.canBeUndone && can(ctx.actor, 'contacts:delete')}
          />
        }
      />
      {view.problem && <Alert tone="danger">{t(`problems.${view.problem}`)}</Alert>}
      {view.progress !== null && <ImportProgress initial={view} />}
      {view.state === 'checked' && <Alert tone="info">{t('checkedHint')}</Alert>}
      {view.counts.rows > 0 && <ImportCounts view={view} />}
      {refused.items.length > 0 && (
        <RefusedRows importId={importId} rows={refused.items} hasMore={refused.nextCursor !== null} fields={fields} />
      )}
      {proposal && (
        <ColumnForm view={view} proposal={proposal} fields={fields.filter(({ isArchived }) => !isArchived)} />
      )}
    </Page>
  )
}
