import { z } from 'zod'
import { type Reaction, reaction } from '@/lib/events'
import { CAMPAIGN_TEST_DUE } from './arrange-choice'
import { beginCampaign } from './begin-campaign'
import { chooseByRule } from './choose-by-rule'
import { CAMPAIGN_RUNS } from './resume-campaign'
import { joinLine } from './run-line'
import { CAMPAIGN_SCHEDULED } from './start-campaign'

const about = z.object({ campaignId: z.string() })

export const campaignReactions: readonly Reaction[] = [
  reaction({
    name: 'campaigns.begin',
    events: [CAMPAIGN_SCHEDULED],
    handler: async (ctx, payload) => void (await beginCampaign(ctx, about.parse(payload))),
    timeoutSeconds: 300,
  }),
  reaction({
    name: 'campaigns.join-line',
    events: [CAMPAIGN_RUNS],
    handler: (ctx, payload) => joinLine(ctx, about.parse(payload).campaignId),
  }),
  reaction({
    name: 'campaigns.choose-by-rule',
    events: [CAMPAIGN_TEST_DUE],
    handler: async (ctx, payload) => void (await chooseByRule(ctx, about.parse(payload))),
  }),
]
