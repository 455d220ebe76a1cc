import { getTranslations } from 'next-intl/server'
import { getCampaignSettings } from '@/lib/campaigns'
import { type CampaignView, contentsOf } from '@/lib/campaigns/schema'
import { listConnections } from '@/lib/channels'
import { listFields } from '@/lib/contacts'
import { editorFacts } from '@/lib/content'
import { CONTACT_VARIABLES, OWN_VARIABLES } from '@/lib/content/schema'
import { can, type TenantContext } from '@/lib/operations'
import { listSegmentChoices } from '@/lib/segments'
import { hasFeature, tenantUrl } from '@/lib/tenancy'
import { DraftEditor } from './draft-editor'
import { TextDraftEditor } from './text-draft-editor'

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
  if (campaign.sms) {
    const t = await getTranslations('content.editor.variables')
    const { items } = await listConnections(ctx, { kind: 'sms' })
    const variables = [
      ...[...CONTACT_VARIABLES, ...OWN_VARIABLES].map((name) => ({ name: String(name), label: t(name) })),
      ...fields.map(({ key, label }) => ({ name: `field.${key}`, label })),
    ]
    return (
      <TextDraftEditor
        key={campaign.id}
        {...shared}
        sms={campaign.sms}
        connections={items}
        variables={variables}
        fields={fields.map(({ key }) => key)}
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
