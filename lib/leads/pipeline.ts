import { conflict, invalid, newId } from '@/lib/kernel'
import type { CommandContext, TenantContext } from '@/lib/operations'
import { condition, type ScoreRuleView, type StageKind, type StageView } from './schema'
import { usualRules, usualStages } from './usual-pipeline'

export const DEFAULT_CURRENCY = 'EUR'

/** The account to work in: who looks at all accounts at once has the main one's pipeline. */
export const workingAccount = (ctx: Pick<TenantContext, 'accountId' | 'tenantId'>): string =>
  ctx.accountId ?? ctx.tenantId

/** Whose rows these are, as the database names accounts: the main one has the tenant's own id. */
export const accountOf = (ctx: Pick<TenantContext, 'tenantId'>, row: { subTenantId: string | null }): string =>
  row.subTenantId ?? ctx.tenantId

/** The rows of one account, also for those who see all of them. */
export const ofAccount = (ctx: Pick<TenantContext, 'tenantId'>, accountId: string) => ({
  subTenantId: accountId === ctx.tenantId ? null : accountId,
})

type Row = { id: string; name: string; kind: string; chance: number; position: number }
export const stageView = ({ id, name, kind, chance, position }: Row): StageView => ({
  id,
  name,
  kind: kind as StageKind,
  chance,
  position,
})

export const settingsOf = (ctx: TenantContext, accountId: string) =>
  ctx.db.leadSettings.findFirst({ where: ofAccount(ctx, accountId) })

/** An account's stages in order; the usual ones where it has not begun yet. */
export async function stagesOf(ctx: TenantContext, accountId: string): Promise<StageView[]> {
  const rows = await ctx.db.leadStage.findMany({
    where: ofAccount(ctx, accountId),
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return (rows.length > 0 ? rows : usualStages(ctx, accountId)).map(stageView)
}

type RuleRow = { id: string; name: string; points: number; condition: unknown; isActive: boolean; version: number }
export const ruleView = ({ id, name, points, condition: stored, isActive, version }: RuleRow): ScoreRuleView => ({
  id,
  name,
  points,
  condition: condition.parse(stored),
  isActive,
  version,
})

const inOrder = (rules: ScoreRuleView[]): ScoreRuleView[] =>
  rules.sort((a, b) => b.points - a.points || (a.id < b.id ? -1 : 1))

/** An account's rules, those that give most first; the usual ones where it has not begun yet. */
export async function rulesOf(ctx: TenantContext, accountId: string): Promise<ScoreRuleView[]> {
  if (!(await settingsOf(ctx, accountId))) return inOrder(usualRules(ctx, accountId))
  return inOrder((await ctx.db.leadRule.findMany({ where: ofAccount(ctx, accountId) })).map(ruleView))
}

/** Makes what an account begins with, once: of two that come at the same moment, one waits for the other. */
export async function beginPipeline(ctx: CommandContext, accountId: string): Promise<void> {
  const owner = ofAccount(ctx, accountId)
  if (await settingsOf(ctx, accountId)) return
  const { count } = await ctx.db.leadSettings.createMany({
    data: [{ id: newId(), currency: DEFAULT_CURRENCY, ...owner }],
    skipDuplicates: true,
  })
  if (count === 0) return
  await ctx.db.leadStage.createMany({ data: usualStages(ctx, accountId).map((stage) => ({ ...stage, ...owner })) })
  await ctx.db.leadRule.createMany({ data: usualRules(ctx, accountId).map((rule) => ({ ...rule, ...owner })) })
}

/** A stage of this account, or its first open one. @throws invalid, and conflict where there is no open one */
export async function chosenStage(
  ctx: TenantContext,
  accountId: string,
  stageId: string | undefined,
): Promise<StageView> {
  const stages = await stagesOf(ctx, accountId)
  if (stageId !== undefined) {
    const chosen = stages.find(({ id }) => id === stageId)
    if (!chosen) throw invalid('stageId', 'there is no such stage')
    return chosen
  }
  const first = stages.find(({ kind }) => kind === 'open')
  if (!first) throw conflict('The pipeline has no open stage.')
  return first
}
