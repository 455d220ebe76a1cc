import type { TestTenant } from '@/lib/testing'

/** A row in every table of the knowledge. @returns what has an id that verbs take */
export async function knowledgeRows(
  { system: { db } }: TestTenant,
  id: () => string,
  asked: { conversationId: string; messageId: string },
) {
  const gap = await db.knowledgeGap.create({
    data: { id: id(), question: 'secret words', words: 'secret words', lastAskedAt: new Date() },
  })
  await db.knowledgeGapQuestion.create({
    data: {
      id: id(),
      gapId: gap.id,
      ...asked,
      reason: 'not_found',
      askedAt: new Date(),
    },
  })
  const folder = await db.knowledgeFolder.create({ data: { id: id(), name: `secret words ${id()}` } })
  const source = await db.knowledgeSource.create({
    data: { id: id(), kind: 'website', name: 'Site', url: 'https://example.test', folderId: folder.id },
  })
  const crawl = await db.crawl.create({ data: { id: id(), sourceId: source.id, state: 'choosing' } })
  const version = await db.documentVersion.create({
    data: {
      id: id(),
      sourceId: source.id,
      version: 1,
      fileName: 'f.pdf',
      storageKey: id(),
      sizeBytes: 1,
      sha256: 'x',
      state: 'replaced',
      actorLabel: 'x',
    },
  })
  const page = await db.knowledgePage.create({
    data: {
      id: id(),
      sourceId: source.id,
      urlHash: id(),
      status: 'indexed',
      title: 'secret words',
      content: 'secret words',
    },
  })
  await db.knowledgeChunk.create({
    data: { id: id(), pageId: page.id, position: 0, title: 'secret', content: 'secret words', embedding: [] },
  })
  const finding = await db.knowledgeFinding.create({
    data: {
      id: id(),
      kind: 'duplicate',
      key: id(),
      firstSourceId: source.id,
      secondSourceId: source.id,
      firstPageId: page.id,
      secondPageId: page.id,
      firstText: 'secret words',
      secondText: 'secret words',
      likeness: 1,
    },
  })
  return { gap, folder, source, crawl, version, page, finding }
}
