import { createCampaign } from '@/lib/campaigns'
import { task } from '@/lib/operations'
import { useInCampaignInput } from './inputs'
import { mailOfDraft } from './mail-of-draft'

/** A campaign to be looked at, with the drafted mail and for the draft's segment as far as that still exists. */
export const useInCampaign = task({
  name: 'drafts.use-in-campaign',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: useInCampaignInput,
  route: {
    method: 'POST',
    path: '/drafts/{draftId}/campaign',
    summary: 'Make a campaign of a draft',
    tags: ['Drafts'],
  },
  handler: async ({ ctx, input: { draftId, subject } }) => {
    const { content, segment, title } = await mailOfDraft(ctx, draftId, subject)
    const known = segment ? await ctx.db.segment.findFirst({ where: { id: segment.id }, select: { id: true } }) : null
    const audience = { segments: known ? [known.id] : null, exclusions: [] }
    const { id } = await createCampaign(ctx, { name: title, content, audience })
    return { id }
  },
})
