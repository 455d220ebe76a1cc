import { createHash } from 'node:crypto'
import { z } from 'zod'
import { AppError, conflict, invalid, line, newId, notFound, randomToken, uuid } from '@/lib/kernel'
import { command, takeStanding, task } from '@/lib/operations'
import { storage } from '@/lib/providers/storage'
import { DOCUMENT_WORDS } from './document-words'
import { MOST_FILE_MB } from './schema'

const MOST_BYTES = MOST_FILE_MB * 1024 * 1024

const saveDocument = command({
  name: 'knowledge.save-document',
  access: 'knowledge:write',
  input: z.strictObject({
    sourceId: uuid.nullable(),
    fileName: line(200),
    storageKey: z.string(),
    sizeBytes: z.number().int(),
    sha256: z.string(),
  }),
  handler: async ({ ctx, input: { sourceId, ...file } }) => {
    await takeStanding(ctx, 'storage', file.sizeBytes)
    const id = sourceId ?? newId()
    let version = 1
    if (sourceId) {
      const source = await ctx.db.knowledgeSource.findFirst({ where: { id, kind: 'file' } })
      if (!source) throw notFound('Knowledge source')
      // The row's own update makes two people who upload at once take turns.
      await ctx.db.knowledgeSource.update({ where: ctx.key(id), data: { status: 'working', error: null } })
      const before = await ctx.db.documentVersion.findMany({ where: { sourceId: id }, orderBy: { version: 'desc' } })
      if (before.some(({ state }) => state === 'queued' || state === 'reading'))
        throw conflict('The last upload is still being read.')
      if (before.some(({ state, sha256 }) => state === 'ready' && sha256 === file.sha256))
        throw conflict('This is the same file as the one in force.')
      version = (before[0]?.version ?? 0) + 1
    } else {
      const data = { id, kind: 'file', name: file.fileName.slice(-120), status: 'working' }
      await ctx.db.knowledgeSource.create({ data })
    }
    const row = await ctx.db.documentVersion.create({
      data: { id: newId(), sourceId: id, version, ...file, actorLabel: ctx.actor.label.slice(0, 200) },
    })
    ctx.emit('document.uploaded', { versionId: row.id, sourceId: id })
    ctx.audit({ resourceId: id, after: { fileName: file.fileName, version, sizeBytes: file.sizeBytes } })
    return { id, versionId: row.id, version }
  },
})

/**
 * Keeps a file as it came; the worker reads it. With `sourceId` it is the next version of that source.
 * @throws invalid, too_large, limit_exceeded, conflict while the last upload is being read or when nothing has changed
 */
export const storeDocument = task({
  name: 'knowledge.store-document',
  access: 'knowledge:write',
  input: z.strictObject({
    sourceId: uuid.nullable().default(null),
    fileName: line(200),
    chunks: z.custom<AsyncIterable<Uint8Array>>(
      (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
    ),
  }),
  handler: async ({ ctx, input: { sourceId, fileName, chunks } }) => {
    const storageKey = `${ctx.tenant.accountId}/${randomToken(18)}`
    const hash = createHash('sha256')
    async function* limited() {
      let size = 0
      for await (const chunk of chunks) {
        size += chunk.byteLength
        if (size > MOST_BYTES)
          throw new AppError('too_large', 'the document is too large', { userMessage: DOCUMENT_WORDS.too_large })
        hash.update(chunk)
        yield chunk
      }
    }
    try {
      const sizeBytes = await storage().putStream(storageKey, limited(), 'application/octet-stream')
      if (sizeBytes === 0) throw invalid('file', DOCUMENT_WORDS.empty)
      return await saveDocument(ctx, { sourceId, fileName, storageKey, sizeBytes, sha256: hash.digest('hex') })
    } catch (error) {
      await storage().delete(storageKey)
      throw error
    }
  },
})
