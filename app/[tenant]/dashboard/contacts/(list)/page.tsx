import { ContactRound, FileUp } from 'lucide-react'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { ButtonLink } from '@/components/ui/button-link'
import { type BulkAction, DataTable, parseListState, type SearchParams } from '@/components/ui/data-table'
import { EmptyState } from '@/components/ui/empty-state'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { listContacts, listOwners, listTags } from '@/lib/contacts'
import { CONSENT_CHANNELS, CONSENT_PURPOSES } from '@/lib/contacts/schema'
import { isAppError } from '@/lib/kernel'
import { can, type TenantContext } from '@/lib/operations'
import { listSegmentChoices } from '@/lib/segments'
import { giveMany, removeMany, tagMany, untagMany } from '../actions'
import { filterOf, LIST } from '../list-config'
import { SectionTabs } from '../section-tabs'
import { addToList, takeFromList } from '../segments/actions'
import { mayChangeSegments } from '../segments/may-change'
import { contactColumns } from './contact-columns'
import { NewContact } from './new-contact'

const PATH = '/dashboard/contacts'
const PAGE = 50

export const generateMetadata = titled('contacts.title')

/** An old or damaged cursor begins anew. */
async function contactsOn(ctx: TenantContext, filter: ReturnType<typeof filterOf>, cursor: string | null) {
  try {
    return await listContacts(ctx, { ...filter, limit: PAGE, ...(cursor ? { cursor } : {}) })
  } catch (error) {
    if (!cursor || !isAppError(error, 'invalid')) throw error
    return listContacts(ctx, { ...filter, limit: PAGE })
  }
}

export default async function ContactsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const ctx = await memberContext('contacts:read')
  const [t, imports] = await Promise.all([getTranslations('contacts'), getTranslations('imports')])
  const state = parseListState(await searchParams, LIST)
  const [{ items, nextCursor }, tags, owners, segments] = await Promise.all([
    contactsOn(ctx, filterOf(state), state.cursor),
    listTags(ctx, {}),
    listOwners(ctx, {}),
    listSegmentChoices(ctx, {}),
  ])
  const mayWrite = can(ctx.actor, 'contacts:write')
  const people = owners.map(({ id, name }) => ({ value: id, label: name }))
  const changes: BulkAction[] = [
    {
      id: 'tag',
      label: t('bulk.tag'),
      ask: { title: t('bulk.tagTitle'), label: t('bulk.tagLabel'), suggestions: tags },
      success: t('bulk.done'),
      run: tagMany,
    },
    {
      id: 'untag',
      label: t('bulk.untag'),
      ask: { title: t('bulk.untagTitle'), label: t('bulk.tagLabel'), suggestions: tags },
      success: t('bulk.done'),
      run: untagMany,
    },
    {
      id: 'owner',
      label: t('bulk.owner'),
      ask: {
        title: t('bulk.ownerTitle'),
        label: t('columns.owner'),
        options: [{ value: '', label: t('nobody') }, ...people],
      },
      success: t('bulk.done'),
      run: giveMany,
    },
  ]
  const lists = segments.filter(({ kind }) => kind === 'list').map(({ id, name }) => ({ value: id, label: name }))
  const listing: BulkAction[] = (
    [
      ['add', addToList],
      ['take', takeFromList],
    ] as const
  ).map(([act, run]) => ({
    id: `list-${act}`,
    label: t(`bulk.lists.${act}`),
    ask: { title: t(`bulk.lists.${act}Title`), label: t('bulk.lists.label'), options: lists },
    success: t('bulk.done'),
    run,
  }))
  const removal: BulkAction = {
    id: 'delete',
    label: t('bulk.delete'),
    tone: 'danger',
    confirm: { title: t('bulk.deleteTitle'), body: t('bulk.deleteBody') },
    success: t('bulk.deleted'),
    run: removeMany,
  }
  return (
    <Page>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          mayWrite && (
            <>
              <ButtonLink href={`${PATH}/imports`}>
                <FileUp aria-hidden />
                {imports('open')}
              </ButtonLink>
              <NewContact />
            </>
          )
        }
      />
      <SectionTabs current="people" />
      <DataTable
        label={t('title')}
        columns={contactColumns(t)}
        rows={items}
        rowId={(row) => row.id}
        rowLabel={(row) => row.name ?? row.email ?? t('nameless')}
        rowHref={(row) => `${PATH}/${row.id}`}
        state={state}
        config={LIST}
        path={PATH}
        nextCursor={nextCursor}
        searchPlaceholder={t('search')}
        exportHref={`${PATH}/export`}
        filters={[
          {
            name: 'tag',
            label: t('columns.tag'),
            isSingle: true,
            options: tags.map((tag) => ({ value: tag, label: tag })),
          },
          {
            name: 'segment',
            label: t('columns.segment'),
            isSingle: true,
            options: segments.map(({ id, name }) => ({ value: id, label: name })),
          },
          {
            name: 'owner',
            label: t('columns.owner'),
            isSingle: true,
            options: [{ value: 'none', label: t('nobody') }, ...people],
          },
          {
            name: 'consent',
            label: t('filters.consent'),
            isSingle: true,
            options: CONSENT_CHANNELS.flatMap((channel) =>
              CONSENT_PURPOSES.map((purpose) => ({
                value: `${channel}_${purpose}`,
                label: t('consent.of', { channel: t(`channels.${channel}`), purpose: t(`purposes.${purpose}`) }),
              })),
            ),
          },
          {
            name: 'hasEmail',
            label: t('columns.email'),
            isSingle: true,
            options: (['yes', 'no'] as const).map((value) => ({ value, label: t(`filters.email.${value}`) })),
          },
        ]}
        bulkActions={[
          ...(mayWrite ? changes : []),
          ...(lists.length > 0 && mayChangeSegments(ctx) ? listing : []),
          ...(can(ctx.actor, 'contacts:delete') ? [removal] : []),
        ]}
        empty={
          <EmptyState
            icon={<ContactRound aria-hidden />}
            title={t('empty.title')}
            description={t('empty.description')}
            action={mayWrite && <NewContact />}
          />
        }
      />
    </Page>
  )
}
