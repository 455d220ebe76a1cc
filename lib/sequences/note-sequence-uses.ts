import { usedByWhatsapp } from '@/lib/campaigns'
import { noteUses, usedBy } from '@/lib/content'
import type { CommandContext } from '@/lib/operations'
import { reachSequence } from './reach-sequence'
import type { Step } from './schema'
import { storedDefinition } from './sequence-view'
import { versionOf } from './version-of'

function usedByStep(step: Step): string[] {
  if (step.kind === 'mail') return usedBy(step.content)
  return step.kind === 'whatsapp' ? usedByWhatsapp(step.whatsapp) : []
}

/** Notes what of the library stands in a sequence: in what is worked on, and in what newcomers get. */
export async function noteSequenceUses(ctx: CommandContext, sequenceId: string): Promise<void> {
  const { definition, liveVersion } = await reachSequence(ctx, sequenceId)
  const live = liveVersion === null ? null : await versionOf(ctx, { sequenceId, version: liveVersion })
  const steps = [...storedDefinition(definition).steps, ...(live?.steps ?? [])]
  await noteUses(ctx, { kind: 'sequence', id: sequenceId }, steps.flatMap(usedByStep))
}
