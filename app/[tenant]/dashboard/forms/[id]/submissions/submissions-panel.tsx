import { Inbox } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { foundIdPageOf, listPage } from '@/app/_request/list-page'
import { Badge } from '@/components/ui/badge'
import { type Column, DataTable, type ListConfig, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Link } from '@/components/ui/link'
import { Time } from '@/components/ui/time'
import { listSubmissions } from '@/lib/forms'
import { type FormView, SUBMISSION_STATES, type SubmissionView } from '@/lib/forms/schema'
import { can, type TenantContext } from '@/lib/operations'
import { SubmissionActions } from './submission-actions'

const TONE = { received: 'neutral', confirmed: 'success', spam: 'warning' } as const

type Words = Awaited<ReturnType<typeof getTranslations<'forms'>>>
type SubmissionsPanelProps = { ctx: TenantContext; form: FormView; query: SearchParams }

function columnsOf(t: Words, ctx: TenantContext, { definition }: FormView): Column<SubmissionView>[] {
  const labels = new Map<string, string>(definition.fields.map(({ key, label }) => [key, label]))
  const mayOpen = can(ctx.actor, 'contacts:read')
  return [
    {
      id: 'values',
      header: t('columns.answer'),
      isMain: true,
      cell: (row) => (
        <dl className="grid min-w-0 gap-0.5 py-1 text-sm">
          {Object.entries(row.values).map(([key, value]) => (
            <div key={key} className="flex min-w-0 gap-2">
              <dt dir="auto" className="shrink-0 text-muted">
                {labels.get(key) ?? key}
              </dt>
              <dd dir="auto" className="min-w-0 truncate text-fg">
                {value === true ? '✓' : String(value)}
              </dd>
            </div>
          ))}
        </dl>
      ),
    },
    {
      id: 'state',
      header: t('columns.state'),
      cell: (row) => (
        <span className="grid justify-items-start gap-1">
          <Badge tone={TONE[row.state]}>{t(`states.${row.state}`)}</Badge>
          {row.reason && <span className="text-muted text-xs">{t(`reasons.${row.reason}`)}</span>}
          {row.needsConfirmation && <span className="text-muted text-xs">{t('waits')}</span>}
        </span>
      ),
    },
    {
      id: 'consents',
      header: t('columns.consents'),
      align: 'end',
      isWideOnly: true,
      cell: (row) => row.consents.length,
    },
    {
      id: 'source',
      header: t('columns.source'),
      isWideOnly: true,
      cell: (row) => (
        <span dir="auto" className="block max-w-48 truncate text-muted">
          {row.utm.campaign ?? row.utm.source ?? row.pageUrl ?? '—'}
        </span>
      ),
    },
    {
      id: 'contact',
      header: t('columns.contact'),
      isWideOnly: true,
      cell: (row) =>
        row.contactId && mayOpen ? (
          <Link href={`/dashboard/contacts/${row.contactId}`} className="text-link hover:underline">
            {t('openContact')}
          </Link>
        ) : (
          '—'
        ),
    },
    {
      id: 'sent',
      header: t('columns.sent'),
      isWideOnly: true,
      cell: (row) => <Time value={row.createdAt} className="text-muted" />,
    },
    {
      id: 'actions',
      header: t('columns.actions'),
      align: 'end',
      cell: (row) => (
        <SubmissionActions
          submissionId={row.id}
          isHeld={row.state === 'spam' && can(ctx.actor, 'forms:write')}
          mayDelete={can(ctx.actor, 'forms:delete')}
        />
      ),
    },
  ]
}

/** What came in: filtered, held ones released, all of it as a file. */
export async function SubmissionsPanel({ ctx, form, query }: SubmissionsPanelProps) {
  const t = await getTranslations('forms')
  const path = `/dashboard/forms/${form.id}`
  const columns = columnsOf(t, ctx, form)
  const config: ListConfig = {
    columns: columns.map(({ id }) => ({ id })),
    filters: { state: SUBMISSION_STATES },
  }
  const state = parseListState(query, config)
  const wanted = SUBMISSION_STATES.find((each) => each === state.filters.state?.[0])
  const page = await listPage(() =>
    listSubmissions(ctx, {
      formId: form.id,
      ...foundIdPageOf(state),
      ...(wanted ? { state: wanted } : {}),
    }),
  )
  return (
    <DataTable
      label={t('tabs.submissions')}
      columns={columns}
      rows={page.rows}
      error={page.error}
      rowId={(row) => row.id}
      state={state}
      config={config}
      path={`${path}/submissions`}
      nextCursor={page.nextCursor}
      searchPlaceholder={t('searchSubmissions')}
      exportHref={`${path}/export`}
      filters={[
        {
          name: 'state',
          label: t('columns.state'),
          isSingle: true,
          options: SUBMISSION_STATES.map((value) => ({ value, label: t(`states.${value}`) })),
        },
      ]}
      empty={
        <EmptyState
          icon={<Inbox aria-hidden />}
          title={t('noSubmissions.title')}
          description={t('noSubmissions.description')}
        />
      }
    />
  )
}
