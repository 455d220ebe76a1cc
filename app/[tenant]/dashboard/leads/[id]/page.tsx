import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { memberContext } from '@/app/_request/member'
import { titled } from '@/app/_request/titled'
import { Badge } from '@/components/ui/badge'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Card, CardBody, CardHeader } from '@/components/ui/card'
import { Page } from '@/components/ui/page'
import { PageHeader } from '@/components/ui/page-header'
import { isAppError, isUuid } from '@/lib/kernel'
import { getLead, listLeadEvents, listLeadOwners, listStages } from '@/lib/leads'
import { can } from '@/lib/operations'
import { ReasonList } from '../reason-list'
import { STATUS_TONES } from '../status-tones'
import { DeleteLead } from './delete-lead'
import { LeadForm } from './lead-form'
import { LeadTimeline } from './lead-timeline'
import { MoveLead } from './move-lead'
import { Origin } from './origin'
import { originLinks } from './origin-links'

const EVENTS = 20

type Props = { params: Promise<{ id: string }> }

async function load({ params }: Props) {
  const ctx = await memberContext('leads:read')
  const { id: leadId } = await params
  if (!isUuid(leadId)) notFound()
  try {
    return { ctx, lead: await getLead(ctx, { leadId }) }
  } catch (error) {
    if (isAppError(error, 'not_found')) notFound()
    throw error
  }
}

export const generateMetadata = titled('leads.lead')

export default async function LeadPage(props: Props) {
  const { ctx, lead } = await load(props)
  const [t, stages, owners, events, links] = await Promise.all([
    getTranslations('leads'),
    listStages(ctx, { account: lead.accountId }),
    listLeadOwners(ctx, {}),
    listLeadEvents(ctx, { leadId: lead.id, limit: EVENTS }),
    originLinks(ctx, lead),
  ])
  const canWrite = can(ctx.actor, 'leads:write')
  return (
    <Page>
      <PageHeader
        breadcrumbs={<Breadcrumbs crumbs={[{ label: t('title'), href: '/dashboard/leads' }]} />}
        title={<bdi>{lead.title}</bdi>}
        description={[lead.contact.name ?? lead.contact.email, lead.contact.companyName].filter(Boolean).join(' · ')}
        badge={
          <Badge tone={STATUS_TONES[lead.status]}>
            <bdi>{lead.stage.name}</bdi>
          </Badge>
        }
        actions={can(ctx.actor, 'leads:delete') && <DeleteLead leadId={lead.id} title={lead.title} />}
      />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-stack lg:grid-cols-[minmax(0,1fr)_minmax(0,22rem)]">
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-stack">
          <Card>
            <CardHeader title={t('details')} />
            <CardBody>
              <LeadForm key={lead.version} lead={lead} owners={owners} canWrite={canWrite} />
            </CardBody>
          </Card>
          <LeadTimeline leadId={lead.id} items={events.items} nextCursor={events.nextCursor} canWrite={canWrite} />
        </div>
        <div className="grid min-w-0 grid-cols-[minmax(0,1fr)] gap-stack">
          <Card>
            <CardHeader title={t('fields.stage')} />
            <CardBody>
              <MoveLead lead={lead} stages={stages} canWrite={canWrite} />
            </CardBody>
          </Card>
          <Card>
            <CardHeader title={t('score.headline', { score: lead.score })} description={t('score.hint')} />
            <CardBody>
              <ReasonList reasons={lead.reasons} />
            </CardBody>
          </Card>
          <Origin lead={lead} links={links} />
        </div>
      </div>
    </Page>
  )
}
