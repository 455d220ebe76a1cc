import { z } from 'zod'
import { type Reaction, reaction } from '@/lib/events'
import { LOOK_DUE, lookAtTemplate } from './look-at-template'

const about = z.object({ templateId: z.string() })

export const templateReactions: readonly Reaction[] = [
  reaction({
    name: 'whatsapp-templates.look',
    events: [LOOK_DUE],
    handler: async (ctx, payload) => void (await lookAtTemplate(ctx, about.parse(payload))),
  }),
]
