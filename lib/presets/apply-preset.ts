import { wordDefaultAgent } from '@/lib/agents'
import { HELP_CHANGED } from '@/lib/help'
import { newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { ruleColumns } from '@/lib/segments'
import { presetWords } from './catalogue'
import { planPreset } from './plan-preset'
import { presetInput } from './schema'
import { SEGMENT_RULES } from './segment-rules'

/**
 * Adds what is missing of an industry's preset: segments, canned replies, topics of the help centre, and the assistant's
 * tone where nobody has worded it. Twice is the same as once; nothing that people made is changed.
 */
export const applyPreset = command({
  name: 'presets.apply',
  access: 'company:write',
  input: presetInput,
  route: { method: 'POST', path: '/presets/{industry}', summary: 'Apply the preset of an industry', tags: ['Company'] },
  handler: async ({ ctx, input }) => {
    const words = presetWords(input.industry, ctx.tenant.locale)
    const plan = await planPreset(ctx, input.industry)
    const language = ctx.tenant.locale.slice(0, 2)
    const segments = await ctx.db.segment.createManyAndReturn({
      data: words.segments.map(({ name, description, tone, style }, at) => ({
        id: newId(),
        name,
        description,
        aiPersona: { tone, style, language },
        ...ruleColumns(SEGMENT_RULES[input.industry][at]),
      })),
      skipDuplicates: true,
      select: { id: true },
    })
    for (const { id } of segments) ctx.emit('segment.rules_changed', { segmentId: id })
    const replies = await ctx.db.cannedReply.createMany({
      data: words.replies.map((reply) => ({ id: newId(), ...reply })),
      skipDuplicates: true,
    })
    const categories = await ctx.db.helpCategory.createMany({
      data: words.categories.map((category, position) => ({ id: newId(), position, ...category })),
      skipDuplicates: true,
    })
    const worded = plan.agent.isThere ? 0 : await wordDefaultAgent(ctx, words.agent)
    const added = {
      segments: segments.length,
      replies: replies.count,
      categories: categories.count,
      agents: worded,
    }
    if (categories.count > 0) ctx.emit(HELP_CHANGED, {})
    ctx.audit({ resourceId: ctx.tenant.accountId, after: { industry: input.industry, ...added } })
    return { industry: input.industry, added }
  },
})
