import { z } from 'zod'
import { TEMPLATE_TOLD } from '@/lib/channels'
import { type Reaction, reaction } from '@/lib/events'
import { LOOK_DUE, lookAtTemplate } from './look-at-template'
import { noteTold } from './note-told'

const about = z.object({ templateId: z.string() })
const told = z.object({ connectionId: z.string(), field: z.string(), value: z.string() })

export const templateReactions: readonly Reaction[] = [
  reaction({
    name: 'whatsapp-templates.look',
    events: [LOOK_DUE],
    handler: async (ctx, payload) => void (await lookAtTemplate(ctx, about.parse(payload))),
  }),
  reaction({
    name: 'whatsapp-templates.note-told',
    events: [TEMPLATE_TOLD],
    handler: async (ctx, payload) => void (await noteTold(ctx, told.parse(payload))),
  }),
]
