import { z } from 'zod'
import { reachConnection } from '@/lib/channels'
import { connectionRef } from '@/lib/channels/schema'
import { freeText } from '@/lib/kernel/schema'
import { task } from '@/lib/operations'
import { readTemplateTold } from '@/lib/providers/whatsapp'
import { lookNow } from './look-at-template'

const LONGEST = 100_000

/**
 * Meta has told something of a template. It may come late, twice or out of order, so it only says when to ask how the template stands
 * now, and why.
 */
export const noteTold = task({
  name: 'whatsapp-templates.note-told',
  access: 'system',
  worksWhileClosing: true,
  input: z.strictObject({ connectionId: connectionRef, field: freeText(100), value: z.string().max(LONGEST) }),
  handler: async ({ ctx, input: { connectionId, value } }) => {
    const told = readTemplateTold(value)
    const connection = told && (await reachConnection(ctx, 'whatsapp', connectionId))
    if (!told || !connection) return
    const { name, language, status, detail } = told
    const row = await ctx.db.whatsappTemplate.findFirst({
      where: { accountRef: connection.accountRef, name, language },
    })
    if (row) await lookNow(ctx, row, { status, detail })
  },
})
