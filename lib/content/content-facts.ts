import { mailBrandOf } from '@/lib/mail'
import type { TenantContext } from '@/lib/operations'
import type { ContentFacts } from './check-content'
import { compileContent } from './compile-content'
import type { EmailContent } from './email-blocks'
import { storedContent } from './item-view'
import { usedBy } from './note-uses'

/** Size of each picture of a content that there is. */
async function imageBytesOf(ctx: TenantContext, contents: readonly EmailContent[]): Promise<Record<string, number>> {
  const files = await ctx.db.file.findMany({
    where: { id: { in: [...new Set(contents.flatMap(usedBy))] }, isPublic: true },
    select: { id: true, sizeBytes: true },
  })
  return Object.fromEntries(files.map(({ id, sizeBytes }) => [`/files/${id}`, sizeBytes]))
}

/** What `checkContent` needs to know around a content. @param fields keys of the company's own fields of contacts */
export async function contentFacts(
  ctx: TenantContext,
  content: EmailContent,
  fields: readonly string[],
): Promise<ContentFacts> {
  const brand = mailBrandOf(ctx.tenant)
  const { htmlBytes } = await compileContent(content, brand, ctx.tenant.locale)
  return { brand, fields, imageBytes: await imageBytesOf(ctx, [content]), htmlBytes }
}

const MOST_SNIPPETS = 100

/** What an editor of these contents needs to know of its company. */
export async function editorFacts(ctx: TenantContext, contents: readonly EmailContent[]) {
  const [imageBytes, snippets] = await Promise.all([
    imageBytesOf(ctx, contents),
    ctx.db.contentItem.findMany({
      where: { kind: 'snippet' },
      orderBy: { name: 'asc' },
      take: MOST_SNIPPETS,
      select: { id: true, name: true, content: true },
    }),
  ])
  return {
    brand: mailBrandOf(ctx.tenant),
    language: ctx.tenant.locale,
    imageBytes,
    snippets: snippets.map(({ id, name, content }) => ({ id, name, blocks: storedContent(content).blocks })),
  }
}
