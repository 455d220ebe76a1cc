import { notFound } from '@/lib/kernel'
import { accountOfCompany, type TenantContext } from '@/lib/operations'
import { accountOf, stagesOf, stageView, workingAccount } from './pipeline'
import type { StageColumn, StageOfAccount } from './schema'

const KINDS = { open: 0, won: 1, lost: 2 } as const

/** What stages of several accounts have in common. */
const sameness = ({ kind, name }: StageOfAccount): string => `${kind} ${name.trim().toLowerCase()}`

/** The stages of the accounts that the context sees; of the accounts at once, the main one's first. */
async function allStages(ctx: TenantContext): Promise<StageOfAccount[]> {
  const mainId = workingAccount(ctx)
  const main = (await stagesOf(ctx, mainId)).map((stage) => ({ ...stage, accountId: mainId }))
  if (ctx.accountId !== null) return main
  const others = await ctx.db.leadStage.findMany({
    where: { subTenantId: { not: null } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  })
  return [...main, ...others.map((row) => ({ ...stageView(row), accountId: accountOf(ctx, row) }))]
}

/**
 * What the board stands by. Accounts have stages of their own: those of one kind and one name, whatever their case, are a column,
 * open ones first, each where the first of its accounts has it.
 */
export async function stageColumns(ctx: TenantContext): Promise<StageColumn[]> {
  const columns = Map.groupBy(await allStages(ctx), sameness).values()
  return [...columns]
    .flatMap((stages) => (stages[0] ? [{ stage: stages[0], stages }] : []))
    .sort((a, b) => KINDS[a.stage.kind] - KINDS[b.stage.kind] || a.stage.position - b.stage.position)
}

/** The stages that one stands for: itself, and for who sees all accounts its namesakes in the others. */
export async function stagesLike(ctx: TenantContext, stageId: string): Promise<string[]> {
  if (ctx.accountId !== null) return [stageId]
  const column = (await stageColumns(ctx)).find(({ stages }) => stages.some(({ id }) => id === stageId))
  return column?.stages.map(({ id }) => id) ?? [stageId]
}

/** The account whose stages are asked for. @throws not_found for one that the context does not see */
export async function pipelineAccount(ctx: TenantContext, asked: string | undefined): Promise<string> {
  const own = workingAccount(ctx)
  if (asked === undefined || asked === own) return own
  if (ctx.accountId !== null) throw notFound('Account')
  return (await accountOfCompany(ctx, asked)).accountId
}
