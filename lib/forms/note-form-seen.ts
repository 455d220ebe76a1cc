import { notFound } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { countVisit } from './figures'
import { seenInput } from './schema'
import { writeShownToken } from './shown-token'

/** A browser has shown the form: it is counted, and gets a token of its own, since pages are kept for everybody. */
export const noteFormSeen = command({
  name: 'forms.note-seen',
  access: 'public',
  isAudited: false,
  input: seenInput,
  handler: async ({ ctx, input }) => {
    const form = await ctx.db.form.findFirst({ where: { slug: input.slug, isOpen: true }, select: { id: true } })
    if (!form) throw notFound('Form')
    await countVisit(ctx, form.id, 'views')
    return { token: writeShownToken(ctx.tenantId, form.id) }
  },
})
