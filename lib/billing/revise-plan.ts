import { conflict, notFound } from '@/lib/kernel'
import { platformCommand } from '@/lib/operations'
import { compareTerms, isSame } from './compare-terms'
import { termsOf } from './current-plans'
import { revisePlanInput } from './schema'

/**
 * Changes a plan: what it grants goes into a new version, which new companies get from now on. Companies that run keep
 * theirs. A change of the name alone makes no version.
 */
export const revisePlan = platformCommand({
  name: 'plans.revise',
  access: 'plans:write',
  input: revisePlanInput,
  handler: async ({ ctx, db, input, audit }) => {
    const { id, basedOn, name, note, ...terms } = input
    const plan = await db.plan.findFirst({ where: { id } })
    if (!plan) throw notFound('Plan')
    const current = await db.planVersion.findFirst({ where: { planId: id, version: plan.currentVersion } })
    if (!current) throw notFound('Plan')
    const change = compareTerms(termsOf(current), terms)
    const version = isSame(change) ? plan.currentVersion : plan.currentVersion + 1
    // The condition lets one of two editors pass: the other sees what was changed before it changes that again.
    const changed = await db.plan.updateMany({
      where: { id, currentVersion: basedOn },
      data: { name, currentVersion: version },
    })
    if (changed.count === 0) throw conflict('Somebody else has changed this plan. Please load it again.')
    if (version > plan.currentVersion) {
      await db.planVersion.create({ data: { planId: id, version, note, createdBy: ctx.actor.label, ...terms } })
    }
    audit({
      resourceId: id,
      before: { name: plan.name, version: plan.currentVersion },
      after: { name, version, note, change },
    })
    return { id, version, isNewVersion: version > plan.currentVersion }
  },
})
