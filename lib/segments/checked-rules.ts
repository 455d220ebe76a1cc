import type { FieldKind } from '@/lib/contacts/schema'
import { invalid } from '@/lib/kernel'
import type { CommandContext, TenantContext } from '@/lib/operations'
import { ruleSegments } from './rule-segments'
import { OPERATORS_OF_FIELD, type Rule } from './rules'
import { leadsBack, namedSegments } from './segment-order'
import { ofAccount, surroundingsOf } from './surroundings'

/** Where in the input each condition stands, as its errors name it. */
function* places(rule: Rule, path: string): Generator<[Exclude<Rule, { kind: 'group' }>, string]> {
  if (rule.kind !== 'group') yield [rule, path]
  else for (const [at, each] of rule.rules.entries()) yield* places(each, `${path}.rules.${at}`)
}

function checkFields(rules: Rule, fields: ReadonlyMap<string, FieldKind>): void {
  for (const [one, path] of places(rules, 'rules')) {
    if (one.kind !== 'field') continue
    const kind = fields.get(one.field)
    if (!kind) throw invalid(`${path}.field`, 'there is no such field')
    const operators: readonly string[] = OPERATORS_OF_FIELD[kind]
    if (!operators.includes(one.operator))
      throw invalid(`${path}.operator`, `does not go with a field of the kind “${kind}”`)
  }
}

async function checkCampaigns(ctx: TenantContext, accountId: string, rules: Rule): Promise<void> {
  const named = [...places(rules, 'rules')].flatMap(([one, path]) =>
    one.kind === 'campaign' && one.campaignId ? [{ id: one.campaignId, path }] : [],
  )
  if (named.length === 0) return
  const known = await ctx.db.campaign.findMany({
    where: { ...ofAccount(ctx, accountId), id: { in: named.map(({ id }) => id) }, deletedAt: {} },
    select: { id: true },
  })
  const ids = new Set(known.map(({ id }) => id))
  const missing = named.find(({ id }) => !ids.has(id))
  if (missing) throw invalid(`${missing.path}.campaignId`, 'there is no such campaign')
}

/**
 * Rules that fit the account: its fields with their kinds, its segments, none of which leads back to this one.
 * @throws invalid, with the place in the rules
 */
export async function checkRules(
  ctx: TenantContext | CommandContext,
  accountId: string,
  rules: Rule,
  segmentId: string | null = null,
): Promise<void> {
  checkFields(rules, (await surroundingsOf(ctx, ctx.db, accountId)).fields)
  await checkCampaigns(ctx, accountId, rules)
  const named = namedSegments(rules)
  if (named.length === 0) return
  const known = await ctx.db.segment.findMany({
    where: { ...ofAccount(ctx, accountId), id: { in: named } },
    select: { id: true },
  })
  const ids = new Set(known.map(({ id }) => id))
  for (const [one, path] of places(rules, 'rules')) {
    if (one.kind === 'segment' && !ids.has(one.segmentId))
      throw invalid(`${path}.segmentId`, 'there is no such segment')
  }
  if (segmentId && leadsBack(await ruleSegments(ctx, ctx.db, accountId), segmentId, rules)) {
    throw invalid('rules', 'lead back to this segment itself')
  }
}
