import { invalid } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import type { PageContent } from './schema'

/** Forms that stand in it must be there. @throws invalid */
export async function assertContent(ctx: TenantContext, { blocks }: PageContent): Promise<void> {
  const ids = blocks.flatMap((block) => (block.kind === 'form' && block.formId ? [block.formId] : []))
  const known = await ctx.db.form.findMany({ where: { id: { in: ids } }, select: { id: true } })
  const missing = blocks.findIndex(
    (block) => block.kind === 'form' && block.formId && !known.some(({ id }) => id === block.formId),
  )
  if (missing >= 0) throw invalid(`content.blocks.${missing}.formId`, 'there is no such form')
}
