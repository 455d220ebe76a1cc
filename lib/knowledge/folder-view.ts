import { conflict, invalid, notFound } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'

export const folderNameTaken = () => invalid('name', 'is the name of another folder')

/** A folder of the account. @throws not_found */
export async function reachFolder(ctx: TenantContext, id: string) {
  const row = await ctx.db.knowledgeFolder.findFirst({ where: { id }, select: { id: true, name: true } })
  if (!row) throw notFound('Folder')
  return row
}

export const tooManyFolders = (most: number) => conflict(`There are at most ${most} folders.`)
