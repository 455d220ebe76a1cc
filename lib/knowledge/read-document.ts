import { z } from 'zod'
import { isAppError, uuid } from '@/lib/kernel'
import { task } from '@/lib/operations'
import { DocumentProblem, readDocument as readParts } from '@/lib/providers/documents'
import { storage } from '@/lib/providers/storage'
import { claimVersion } from './claim-version'
import { DOCUMENT_WORDS } from './document-words'
import { failVersion } from './fail-version'
import { finishVersion } from './finish-version'
import { recordFormat } from './record-format'
import { recordParts } from './record-parts'

/**
 * Reads an uploaded file in a process of its own. After a kill the next run goes on behind the last part that was recorded; what
 * is wrong with the file is said at its source.
 */
export const readDocument = task({
  name: 'knowledge.read-document',
  access: 'system',
  input: z.strictObject({ versionId: uuid, signal: z.instanceof(AbortSignal).optional() }),
  handler: async ({ ctx, input: { versionId, signal } }) => {
    const claimed = await claimVersion(ctx, { versionId })
    if (!claimed) return
    const stored = await storage().get(claimed.storageKey)
    let from = claimed.partsRead
    try {
      if (!stored) throw new DocumentProblem('damaged')
      const { skipped } = await readParts(stored.body, {
        from,
        ...(signal ? { signal } : {}),
        onFormat: (format, total) => recordFormat(ctx, { versionId, format, total }),
        onParts: async (parts) => {
          from = await recordParts(ctx, { versionId, from, parts })
        },
      })
      await finishVersion(ctx, { versionId, pagesWithoutText: skipped })
    } catch (error) {
      if (error instanceof DocumentProblem) await failVersion(ctx, { versionId, problem: DOCUMENT_WORDS[error.code] })
      else if (isAppError(error, 'limit_exceeded')) await failVersion(ctx, { versionId, problem: error.userMessage })
      else throw error
    }
  },
})
