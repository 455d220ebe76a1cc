import { z } from 'zod'
import { command } from '@/lib/operations'

/** The company's own log of a visit. The actor is the visitor, or the job that ends a visit. */
const STEPS = ['visits.begin', 'visits.page', 'visits.end'] as const
export type VisitStep = (typeof STEPS)[number]

const noted = (name: VisitStep) =>
  command({
    name,
    access: 'system',
    input: z.strictObject({ id: z.uuid(), by: z.string(), detail: z.string(), allowsChanges: z.boolean() }),
    handler: async ({ ctx, input }) =>
      ctx.audit({
        resourceId: input.id,
        after: { by: input.by, allowsChanges: input.allowsChanges },
        detail: `${input.by}: ${input.detail}`,
      }),
  })

export const noteVisit = {
  'visits.begin': noted('visits.begin'),
  'visits.page': noted('visits.page'),
  'visits.end': noted('visits.end'),
} as const satisfies Record<VisitStep, unknown>
