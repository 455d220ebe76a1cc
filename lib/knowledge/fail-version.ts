import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { withdrawVersion } from './withdraw-version'

/** Says at the source why its upload cannot be read. */
export const failVersion = command({
  name: 'knowledge.fail-version',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ versionId: uuid, problem: z.string() }),
  handler: ({ ctx, input }) => withdrawVersion(ctx, input.versionId, input.problem),
})
