import type { Choices } from '@/components/segments/choices'
import { listFields, listOwners, listTags } from '@/lib/contacts'
import type { TenantContext } from '@/lib/operations'
import { listSegmentChoices } from '@/lib/segments'

/** What rules can speak of, for the builder. */
export async function loadChoices(ctx: TenantContext, segmentId: string | null): Promise<Choices> {
  const [fields, tags, owners, segments] = await Promise.all([
    listFields(ctx, {}),
    listTags(ctx, {}),
    listOwners(ctx, {}),
    listSegmentChoices(ctx, {}),
  ])
  return {
    fields: fields
      .filter(({ isArchived }) => !isArchived)
      .map(({ key, label, kind, choices }) => ({ key, label, kind, choices })),
    tags,
    owners,
    segments: segments.filter(({ id }) => id !== segmentId).map(({ id, name }) => ({ id, name })),
  }
}
