import { processWide } from '@/lib/kernel'
import { getOnboarding } from '@/lib/onboarding'
import type { Onboarding } from '@/lib/onboarding/schema'
import { can, type TenantContext } from '@/lib/operations'

const FRESH_MS = 15_000
const OVER_MS = 10 * 60_000
const MOST = 5_000

type Known = { guide: Onboarding; until: number }

const known = () => processWide('guideProgress', () => new Map<string, Known>())
const keyOf = (ctx: TenantContext) => `${ctx.tenant.accountId} ${ctx.actor.id}`

/** After a change of the guide itself its place above the pages is right at once. */
export const forgetGuideProgress = (ctx: TenantContext): void => {
  known().delete(keyOf(ctx))
}

/** For the frame of every page: how far the guide is; null when it is over. Read anew only now and then. */
export async function guideProgress(ctx: TenantContext): Promise<{ done: number; total: number } | null> {
  if (!can(ctx.actor, 'company:write')) return null
  const held = known()
  const key = keyOf(ctx)
  let found = held.get(key)
  if (!found || found.until < Date.now()) {
    const guide = await getOnboarding(ctx, {})
    found = { guide, until: Date.now() + (guide.isOver ? OVER_MS : FRESH_MS) }
    if (held.size >= MOST) held.clear()
    held.set(key, found)
  }
  return found.guide.isOver ? null : { done: found.guide.done, total: found.guide.steps.length }
}
