import { conflict, invalid, newId } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { SEGMENT_ENROLLED, SEQUENCE_DUE } from './events'
import { findProblems } from './find-problems'
import { noteSequenceUses } from './note-sequence-uses'
import { reachSequence } from './reach-sequence'
import { sequenceIdInput, type Trigger } from './schema'
import { storedDefinition } from './sequence-view'

const refOf = (trigger: Trigger): string | null => {
  switch (trigger.kind) {
    case 'segment':
      return trigger.segmentId
    case 'form':
      return trigger.formId
    case 'tag':
      return trigger.tag
    case 'date':
      return trigger.field
    case 'manual':
      return null
    default: {
      const unhandled: never = trigger
      throw new Error(`unhandled trigger ${JSON.stringify(unhandled)}`)
    }
  }
}

/**
 * Puts what was saved to use: whoever comes in from now on goes this way. Those under way finish the way that they have begun.
 * @throws conflict, invalid when something is missing
 */
export const activateSequence = command({
  name: 'sequences.activate',
  access: 'campaigns:write',
  feature: 'campaigns',
  input: sequenceIdInput,
  about: { model: 'sequence', id: ({ sequenceId }) => sequenceId },
  route: {
    method: 'POST',
    path: '/sequences/{sequenceId}/activate',
    summary: 'Put a sequence to use',
    tags: ['Sequences'],
  },
  handler: async ({ ctx, input: { sequenceId } }) => {
    const row = await reachSequence(ctx, sequenceId)
    if (row.status === 'archived') throw conflict('This sequence is archived.')
    if (row.liveSaving === row.version) throw conflict('This is in use already.')
    const definition = storedDefinition(row.definition)
    const problem = (await findProblems(ctx, definition)).find(({ severity }) => severity === 'error')
    if (problem) throw invalid('definition', `is not ready: ${problem.code}. See the checks beside the steps.`)
    const { trigger, steps } = definition
    const number = (row.liveVersion ?? 0) + 1
    const now = new Date()
    const isSameTrigger = row.triggerKind === trigger.kind && row.triggerRef === refOf(trigger)
    await ctx.db.sequenceVersion.create({ data: { sequenceId, number, definition }, select: { number: true } })
    const figures = steps.map(({ id: stepId }) => ({ sequenceId, stepId }))
    await ctx.db.sequenceFigure.createMany({ data: figures, skipDuplicates: true })
    const moved = await ctx.db.sequence.updateMany({
      where: { id: sequenceId, version: row.version, liveVersion: row.liveVersion, status: row.status },
      data: {
        status: row.status === 'draft' ? 'active' : row.status,
        liveVersion: number,
        liveSaving: row.version,
        triggerKind: trigger.kind,
        triggerRef: refOf(trigger),
        ...(row.activatedAt && isSameTrigger ? {} : { activatedAt: now, seenUntil: now }),
        scanAt: trigger.kind === 'segment' || trigger.kind === 'date' ? now : null,
      },
    })
    if (moved.count === 0) throw conflict('Somebody else has changed this sequence meanwhile. Reload to see it.')
    await noteSequenceUses(ctx, sequenceId)
    ctx.emit(SEQUENCE_DUE, { sequenceId })
    if (trigger.kind === 'segment' && trigger.segmentId && trigger.isForPresent && !isSameTrigger) {
      ctx.emit(SEGMENT_ENROLLED, { sequenceId, segmentId: trigger.segmentId, key: `batch:${newId()}` })
    }
    ctx.audit({ resourceId: sequenceId, after: { name: row.name, version: number } })
    return { id: sequenceId, liveVersion: number }
  },
})
