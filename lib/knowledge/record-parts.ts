import { z } from 'zod'
import { conflict, limitExceeded, newId, sha256Hex, uuid } from '@/lib/kernel'
import { command, limitOf } from '@/lib/operations'
import { UNLIMITED } from '@/lib/tenancy'
import { countWords } from './count-words'
import { indexPage } from './index-page'
import { pageLanguage } from './source-language'

const part = z.strictObject({
  title: z.string(),
  content: z.string(),
  place: z.strictObject({ kind: z.enum(['page', 'rows']), from: z.number().int(), to: z.number().int() }).nullable(),
})

/** A program's note about itself is no title. */
const NO_TITLE = /^(?:microsoft word\b.*|untitled.*|document\d*|.*\.(?:docx?|indd|qxd|pptx?|xlsx?|pdf|tmp))$/i

const nameOf = (fileName: string): string => fileName.replace(/\.[a-z0-9]{1,5}$/i, '') || fileName

/**
 * Keeps parts of an upload as pages that are not in force yet. @returns how far it has been read now
 * @throws conflict when another worker has read on meanwhile, limit_exceeded once it is more than the plan allows at all
 */
export const recordParts = command({
  name: 'knowledge.record-parts',
  access: 'system',
  isAudited: false,
  input: z.strictObject({ versionId: uuid, from: z.number().int(), parts: z.array(part).min(1) }),
  handler: async ({ ctx, input: { versionId, from, parts } }) => {
    const last = parts.at(-1)?.place
    const partsRead = last?.kind === 'page' ? last.to : from + parts.length
    const [version] = await ctx.db.documentVersion.updateManyAndReturn({
      where: { id: versionId, state: 'reading', partsRead: from },
      data: { partsRead, pages: { increment: parts.length } },
    })
    if (!version) throw conflict('This upload is being read elsewhere.')
    const source = await ctx.db.knowledgeSource.findFirst({ where: { id: version.sourceId } })
    if (!source) throw conflict('This source is gone.')
    const limit = limitOf(ctx, 'knowledge_pages')
    if (limit !== UNLIMITED && version.pages > limit) throw limitExceeded('knowledge_pages')
    for (const [index, { title, content, place }] of parts.entries()) {
      const page = {
        id: newId(),
        title: (title && !NO_TITLE.test(title) ? title : nameOf(version.fileName)).slice(0, 300),
        language: pageLanguage(source, content, ctx.tenant.locale),
        content,
        placeKind: place?.kind ?? null,
        placeFrom: place?.from ?? null,
        placeTo: place?.to ?? null,
      }
      await ctx.db.knowledgePage.create({
        data: {
          ...page,
          sourceId: version.sourceId,
          versionId,
          urlHash: sha256Hex(`${versionId}:${from + index}`),
          contentHash: sha256Hex(content),
          status: 'staged',
          wordCount: countWords(content),
        },
      })
      await indexPage(ctx, page)
    }
    return partsRead
  },
})
