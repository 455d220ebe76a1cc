import type { CommandContext } from '@/lib/operations'
import type { WorkflowCounts } from './schema'

type Noted = {
  /** The steps that runs came to, each as often as they did. */
  reached?: readonly string[]
  /** The steps at which runs ended early. */
  left?: readonly string[]
  /** The steps at which they came to their end. */
  finished?: readonly string[]
  counts?: Partial<WorkflowCounts>
}

const timesOf = (ids: readonly string[]) =>
  new Map([...Map.groupBy(ids, (id) => id)].map(([id, of]) => [id, of.length] as const))

/** Counts what happened in a transaction, at its end and always in the same order, so that two of them never wait for each other. */
export async function noteFigures(
  ctx: CommandContext,
  workflowId: string,
  { reached = [], left = [], finished = [], counts = {} }: Noted,
): Promise<void> {
  const of = { reached: timesOf(reached), left: timesOf(left), finished: timesOf(finished) }
  const ids = new Set([...reached, ...left, ...finished].filter((id) => id !== ''))
  for (const stepId of [...ids].sort()) {
    const by = (name: keyof typeof of) => ({ increment: of[name].get(stepId) ?? 0 })
    await ctx.db.workflowFigure.updateMany({
      where: { workflowId, stepId },
      data: { reached: by('reached'), left: by('left'), finished: by('finished') },
    })
  }
  const changes = Object.entries(counts).filter(([, by]) => by !== 0)
  if (changes.length === 0) return
  const data = Object.fromEntries(changes.map(([name, by]) => [name, { increment: by }]))
  await ctx.db.workflow.updateMany({ where: { id: workflowId }, data })
}
