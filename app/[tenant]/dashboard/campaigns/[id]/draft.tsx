import { checkCampaign, getCampaignSettings } from '@/lib/campaigns'
import { type CampaignView, contentsOf, templatesOf } from '@/lib/campaigns/schema'
import { listFields } from '@/lib/contacts'
import { editorFacts } from '@/lib/content'
import { can, type TenantContext } from '@/lib/operations'
import { listSegmentChoices } from '@/lib/segments'
import { hasFeature } from '@/lib/tenancy'
import { textSetup, whatsappSetup } from '../message-setups'
import { DraftEditor } from './draft-editor'
import { TextDraftEditor } from './text-draft-editor'
import { WhatsappDraftEditor } from './whatsapp-draft-editor'

type Props = { ctx: TenantContext; campaign: CampaignView; mayWrite: boolean }

/** What is sent to whom, while it can still be changed. */
export async function Draft({ ctx, campaign, mayWrite }: Props) {
  const mayRead = can(ctx.actor, 'contacts:read')
  const [known, found, { isPrivate }] = await Promise.all([
    mayRead ? listFields(ctx, {}) : [],
    mayRead ? listSegmentChoices(ctx, {}) : [],
    getCampaignSettings(ctx, {}),
  ])
  const fields = known.filter(({ isArchived }) => !isArchived).map(({ key, label }) => ({ key, label }))
  const segments = found.map(({ id, name, members }) => ({ id, name, members }))
  const shared = { campaign, segments, isReadOnly: !mayWrite }
  if (campaign.whatsapp) {
    const [setup, { findings }] = await Promise.all([
      whatsappSetup(
        ctx,
        fields,
        templatesOf(campaign.whatsapp, campaign.test?.written ?? null).map(({ templateId }) => templateId),
      ),
      checkCampaign(ctx, { campaignId: campaign.id }),
    ])
    return (
      <WhatsappDraftEditor
        key={campaign.id}
        {...shared}
        whatsapp={campaign.whatsapp}
        setup={setup}
        reachesUnitedStates={findings.some(({ code }) => code === 'united_states')}
      />
    )
  }
  if (campaign.sms) {
    const setup = await textSetup(ctx, fields)
    return <TextDraftEditor key={campaign.id} {...shared} sms={campaign.sms} setup={setup} />
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
