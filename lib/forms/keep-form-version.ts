import { newId } from '@/lib/kernel'
import type { CommandContext } from '@/lib/operations'
import type { FormDefinition } from './schema'

/** Versions stay for as long as the form: consents name them. */
export async function keepFormVersion(
  ctx: CommandContext,
  { id: formId, version, definition }: { id: string; version: number; definition: FormDefinition },
): Promise<void> {
  const actorLabel = ctx.actor.label.slice(0, 200)
  await ctx.db.formVersion.create({ data: { id: newId(), formId, version, definition, actorLabel } })
}
