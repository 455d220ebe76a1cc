import { createSet } from '@/lib/drafts'
import type { TenantContext } from '@/lib/operations'
import { listSegmentChoices } from '@/lib/segments'
import { hasFeature } from '@/lib/tenancy'

/** A brief for two segments; the built-in model writes as soon as the worker runs. */
export async function seedDrafts(ctx: TenantContext): Promise<void> {
  if (!hasFeature(ctx.tenant, 'ai_content')) return
  const segments = await listSegmentChoices(ctx, {})
  await createSet(ctx, {
    name: 'Getting help in the chat (demo)',
    brief: {
      goal: 'Our chat answers questions at any time. Invite people to try it.',
      language: 'en',
      instructions: 'Keep it calm and simple.',
    },
    kinds: [
      { kind: 'subject_lines' },
      { kind: 'email' },
      { kind: 'sms' },
      { kind: 'social', network: 'linkedin' },
      { kind: 'video_script' },
    ],
    segmentIds: segments.slice(0, 2).map(({ id }) => id),
  })
}
