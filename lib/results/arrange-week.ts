import { noInput } from '@/lib/kernel/schema'
import { type CommandContext, command } from '@/lib/operations'
import { mondayAfter, morningOf } from './week-end'

export const WEEK_OVER = 'campaign.week_over'

export function tellWeekOf(ctx: CommandContext, at: Date): void {
  const { timeZone } = ctx.tenant
  const monday = mondayAfter(at, timeZone)
  ctx.emit(WEEK_OVER, { monday }, { at: morningOf(monday, timeZone) })
}

/** Has this week told about on the Monday after it. Several campaigns of a week ask for it; one telling comes of that. */
export const arrangeWeek = command({
  name: 'results.arrange-week',
  access: 'system',
  isAudited: false,
  input: noInput,
  handler: async ({ ctx }) => tellWeekOf(ctx, new Date()),
})
