import { checkCampaign, getCampaignSettings } from '@/lib/campaigns'
import { type CampaignView, contentsOf } from '@/lib/campaigns/schema'
import { listConnections } from '@/lib/channels'
import { listFields } from '@/lib/contacts'
import { editorFacts, listImages } from '@/lib/content'
import { isAppError } from '@/lib/kernel'
import { can, type TenantContext } from '@/lib/operations'
import { listSegmentChoices } from '@/lib/segments'
import { hasFeature, tenantUrl } from '@/lib/tenancy'
import { getTemplate, listTemplates } from '@/lib/whatsapp-templates'
import { variableChoices } from '../../variable-choices'
import { DraftEditor } from './draft-editor'
import { TextDraftEditor } from './text-draft-editor'
import { WhatsappDraftEditor } from './whatsapp-draft-editor'

const CHOICES = 50
const PICTURES = 60

type Props = { ctx: TenantContext; campaign: CampaignView; mayWrite: boolean }

/** What a campaign by WhatsApp can be made of. */
async function whatsappChoices(ctx: TenantContext, { id: campaignId, whatsapp }: CampaignView) {
  const templateId = whatsapp?.templateId ?? null
  const mayRead = can(ctx.actor, 'content:read')
  const chosen =
    templateId === null || !mayRead
      ? null
      : getTemplate(ctx, { templateId }).catch((error: unknown) => {
          // It was deleted: the checks say so.
          if (isAppError(error, 'not_found')) return null
          throw error
        })
  const [{ items: connections }, templates, template, pictures, checks] = await Promise.all([
    listConnections(ctx, { kind: 'whatsapp' }),
    mayRead ? listTemplates(ctx, { status: 'approved', limit: CHOICES }) : { items: [] },
    chosen,
    mayRead ? listImages(ctx, { limit: PICTURES }) : { items: [] },
    checkCampaign(ctx, { campaignId }),
  ])
  return {
    connections,
    templates: templates.items,
    template,
    pictures: pictures.items.map(({ url, name }) => ({ url, name })),
    reachesUnitedStates: checks.findings.some(({ code }) => code === 'united_states'),
  }
}

/** What is sent to whom, while it can still be changed. */
export async function Draft({ ctx, campaign, mayWrite }: Props) {
  const mayRead = can(ctx.actor, 'contacts:read')
  const [known, found, { isPrivate }] = await Promise.all([
    mayRead ? listFields(ctx, {}) : [],
    mayRead ? listSegmentChoices(ctx, {}) : [],
    getCampaignSettings(ctx, {}),
  ])
  const fields = known.filter(({ isArchived }) => !isArchived).map(({ key, label }) => ({ key, label }))
  const keys = fields.map(({ key }) => key)
  const segments = found.map(({ id, name, members }) => ({ id, name, members }))
  const shared = { campaign, segments, isReadOnly: !mayWrite }
  if (campaign.whatsapp) {
    return (
      <WhatsappDraftEditor
        key={campaign.id}
        {...shared}
        {...(await whatsappChoices(ctx, campaign))}
        whatsapp={campaign.whatsapp}
        variables={await variableChoices(fields)}
        fields={keys}
        maySeePeople={mayRead}
      />
    )
  }
  if (campaign.sms) {
    const { items } = await listConnections(ctx, { kind: 'sms' })
    return (
      <TextDraftEditor
        key={campaign.id}
        {...shared}
        sms={campaign.sms}
        connections={items}
        variables={await variableChoices(fields)}
        fields={keys}
        sender={{ companyName: ctx.tenant.name, homeUrl: tenantUrl(ctx.tenant) }}
        isPrivate={isPrivate}
      />
    )
  }
  if (!campaign.content) return null
  const mayDraft = mayWrite && can(ctx.actor, 'content:write') && hasFeature(ctx.tenant, 'ai_content')
  const facts = await editorFacts(ctx, contentsOf(campaign.content, campaign.test?.written ?? null))
  return (
    <DraftEditor
      key={campaign.id}
      {...shared}
      content={campaign.content}
      isPrivate={isPrivate}
      setup={{ ...facts, fields }}
      drafting={mayDraft ? { usesKnowledge: can(ctx.actor, 'knowledge:read') } : null}
    />
  )
}
