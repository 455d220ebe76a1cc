import { getCampaignSettings } from '@/lib/campaigns'
import { type CampaignView, contentsOf } from '@/lib/campaigns/schema'
import { listFields } from '@/lib/contacts'
import { editorFacts } from '@/lib/content'
import { can, type TenantContext } from '@/lib/operations'
import { listSegmentChoices } from '@/lib/segments'
import { hasFeature } from '@/lib/tenancy'
import { DraftEditor } from './draft-editor'

type Props = { ctx: TenantContext; campaign: CampaignView; mayWrite: boolean }

/** What is sent to whom, while it can still be changed. */
export async function Draft({ ctx, campaign, mayWrite }: Props) {
  const mayRead = can(ctx.actor, 'contacts:read')
  const [facts, fields, segments, { isPrivate }] = await Promise.all([
    editorFacts(ctx, contentsOf(campaign.content, campaign.test?.written ?? null)),
    mayRead ? listFields(ctx, {}) : [],
    mayRead ? listSegmentChoices(ctx, {}) : [],
    getCampaignSettings(ctx, {}),
  ])
  const mayDraft = mayWrite && can(ctx.actor, 'content:write') && hasFeature(ctx.tenant, 'ai_content')
  const setup = {
    ...facts,
    fields: fields.filter(({ isArchived }) => !isArchived).map(({ key, label }) => ({ key, label })),
  }
  return (
    <DraftEditor
      key={campaign.id}
      campaign={campaign}
      setup={setup}
      segments={segments.map(({ id, name, members }) => ({ id, name, members }))}
      drafting={mayDraft ? { usesKnowledge: can(ctx.actor, 'knowledge:read') } : null}
      isPrivate={isPrivate}
      isReadOnly={!mayWrite}
    />
  )
}
