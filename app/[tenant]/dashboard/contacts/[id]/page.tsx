import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { SectionMessages } from '@/app/_request/client-messages'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Avatar } from '@/components/ui/avatar'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { getContact, listDuplicates, listFields, listOwners, listTimeline } from '@/lib/contacts'
import { isAppError, isUuid } from '@/lib/kernel'
import { getLeadSettings, listLeads } from '@/lib/leads'
import { can, type TenantContext } from '@/lib/operations'
import { listSegmentChoices, segmentsOfContact } from '@/lib/segments'
import { listSequences, sequencesOfContact } from '@/lib/sequences'
import { hasFeature } from '@/lib/tenancy'
import { mayChangeSegments } from '../segments/may-change'
import { ConsentPanel } from './consent-panel'
import { ContactForm } from './contact-form'
import { DeleteContact } from './delete-contact'
import { DuplicateList } from './duplicate-list'
import { IdentityList } from './identity-list'
import { LeadList } from './lead-list'
import { MergeList } from './merge-list'
import { SegmentList } from './segment-list'
import { SequenceList } from './sequence-list'
import { Timeline } from './timeline'
import { WriteToContact } from './write-to-contact'

const ENTRIES = 20
const LEADS = 10
const SEQUENCES = 100

type Props = { params: Promise<{ id: string }> }

async function load({ params }: Props) {
  const ctx = await memberContext('contacts:read')
  const { id: contactId } = await params
  if (!isUuid(contactId)) notFound()
  try {
    return { ctx, contact: await getContact(ctx, { contactId }) }
  } catch (error) {
    if (isAppError(error, 'not_found')) notFound()
    throw error
  }
}

/** Null for whoever may not see leads. */
async function leadsOf(ctx: TenantContext, contact: string) {
  if (!can(ctx.actor, 'leads:read')) return null
  const [{ items }, { currency }] = await Promise.all([
    listLeads(ctx, { contact, sort: 'createdAt', limit: LEADS }),
    getLeadSettings(ctx, {}),
  ])
  return { leads: items, currency }
}

/** Null for whoever may not see sequences. */
async function sequencesFor(ctx: TenantContext, contactId: string) {
  if (!can(ctx.actor, 'campaigns:read') || !hasFeature(ctx.tenant, 'campaigns')) return null
  const mayEnrol = can(ctx.actor, 'campaigns:write')
  const [entered, active] = await Promise.all([
    sequencesOfContact(ctx, { contactId }),
    mayEnrol ? listSequences(ctx, { status: 'active', limit: SEQUENCES }) : { items: [] },
  ])
  return { entered, choices: active.items.map(({ id, name }) => ({ id, name })) }
}

export const generateMetadata = titled('contacts.contact')

export default async function ContactPage(props: Props) {
  const { ctx, contact } = await load(props)
  const about = { contactId: contact.id }
  const [t, fields, owners, duplicates, timeline, segments, choices, leads, sequences] = await Promise.all([
    getTranslations('contacts'),
    listFields(ctx, {}),
    listOwners(ctx, {}),
    listDuplicates(ctx, about),
    listTimeline(ctx, { ...about, limit: ENTRIES }),
    segmentsOfContact(ctx, about),
    listSegmentChoices(ctx, {}),
    leadsOf(ctx, contact.id),
    sequencesFor(ctx, contact.id),
  ])
  const canWrite = can(ctx.actor, 'contacts:write')
  const name = contact.name ?? contact.email ?? t('nameless')
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/contacts' }]} />}
        title={
          <span className="flex items-center gap-3">
            <Avatar name={name} size="lg" decorative />
            {name}
          </span>
        }
        description={[contact.title, contact.companyName].filter(Boolean).join(' · ')}
        badge={contact.tags.map((tag) => <Badge key={tag}>{tag}</Badge>)}
        actions={
          <>
            {can(ctx.actor, 'conversations:write') && (
              <SectionMessages names={['inbox', 'whatsappTemplates']}>
                <WriteToContact contact={{ id: contact.id, name }} />
              </SectionMessages>
            )}
            {can(ctx.actor, 'contacts:delete') && <DeleteContact contactId={contact.id} name={name} />}
          </>
        }
      />
      {canWrite && duplicates.length > 0 && <DuplicateList contact={contact} duplicates={duplicates} />}
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-stack">
          <Card>
            <CardHeader title={t('details')} />
            <CardBody>
              <ContactForm
                key={JSON.stringify(contact)}
                contact={contact}
                fields={fields.filter(({ isArchived }) => !isArchived)}
                owners={owners}
                canWrite={canWrite}
              />
            </CardBody>
          </Card>
          <Timeline
            contactId={contact.id}
            items={timeline.items}
            nextCursor={timeline.nextCursor}
            fields={fields}
            owners={owners}
            canWrite={canWrite}
          />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-stack">
          {leads && <LeadList contactId={contact.id} {...leads} canWrite={can(ctx.actor, 'leads:write')} />}
          <IdentityList contact={contact} canWrite={canWrite} />
          <ConsentPanel contactId={contact.id} consents={contact.consents} canWrite={canWrite} />
          <SegmentList
            contactId={contact.id}
            segments={segments}
            lists={choices.filter(({ kind }) => kind === 'list').map(({ id, name }) => ({ id, name }))}
            canWrite={mayChangeSegments(ctx)}
          />
          {sequences && <SequenceList contactId={contact.id} {...sequences} />}
          {canWrite && contact.merges.length > 0 && <MergeList contactId={contact.id} merges={contact.merges} />}
        </div>
      </div>
    </Page>
  )
}
