import { z } from 'zod'
import { uuid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { DOCUMENT_WORDS } from './document-words'
import { withdrawVersion } from './withdraw-version'

/** A file that ends its reader's worker again and again is left alone. */
const MOST_ATTEMPTS = 5

/** Takes on an upload; null when it has been read, or was tried too often. */
export const claimVersion = command({
  name: 'knowledge.claim-version',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ versionId: uuid }),
  handler: async ({ ctx, input: { versionId } }) => {
    const [version] = await ctx.db.documentVersion.updateManyAndReturn({
      where: { id: versionId, state: { in: ['queued', 'reading'] } },
      data: { state: 'reading', attempts: { increment: 1 } },
    })
    if (!version) return null
    if (version.attempts <= MOST_ATTEMPTS) return version
    await withdrawVersion(ctx, versionId, DOCUMENT_WORDS.gave_up)
    return null
  },
})
