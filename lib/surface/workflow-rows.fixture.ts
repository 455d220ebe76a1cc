import type { TestTenant } from '@/lib/testing'
import { FIRST_DEFINITION } from '@/lib/workflows/schema'

/** A row in every table of workflows, and a call-back. @returns them by their names */
export async function workflowRows({ system: { db } }: TestTenant, id: () => string, conversationId: string) {
  const workflow = await db.workflow.create({
    data: { id: id(), name: 'secret words', entered: 1, underWay: 1, definition: FIRST_DEFINITION },
  })
  await db.workflowVersion.create({ data: { workflowId: workflow.id, number: 1, definition: FIRST_DEFINITION } })
  await db.workflowFigure.create({ data: { workflowId: workflow.id, stepId: 'ask1' } })
  const run = { workflowId: workflow.id, version: 1, conversationId, triggerKey: 'secret words' }
  await db.workflowRun.create({ data: { id: id(), ...run, state: 'waiting' } })
  const callBack = await db.callBack.create({
    data: {
      id: id(),
      conversationId,
      phone: '+49301234567',
      about: 'secret words',
      dueAt: new Date(Date.now() + 3_600_000),
      timeZone: 'UTC',
      source: 'workflow',
      sourceName: 'secret words',
    },
  })
  return { workflow, callBack }
}
