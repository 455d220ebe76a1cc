import { listFields } from '@/lib/contacts'
import { query } from '@/lib/operations'
import { guessColumns } from './guess-columns'
import { optionsOf } from './import-view'
import { reachImport } from './reach-import'
import { type ColumnTarget, type ImportOptions, importIdInput } from './schema'

type Proposal = {
  columns: (ColumnTarget | null)[]
  /** What was chosen the last time for a file with these headings. */
  last: ImportOptions | null
}

/** What the columns of a file may be: as the last time with these headings, else by the headings themselves. */
export const proposeColumns = query({
  name: 'imports.propose-columns',
  access: 'contacts:write',
  input: importIdInput,
  route: {
    method: 'GET',
    path: '/contact-imports/{importId}/columns',
    summary: 'Propose what the columns of a file are',
    tags: ['Contact imports'],
  },
  handler: async ({ ctx, input }): Promise<Proposal> => {
    const row = await reachImport(ctx, input.importId, 'contacts:write')
    const fields = (await listFields(ctx, {})).filter(({ isArchived }) => !isArchived)
    const before = await ctx.db.contactImport.findFirst({
      where: { headersHash: row.headersHash, id: { lt: row.id }, startedAt: { not: null } },
      orderBy: { id: 'desc' },
      select: { options: true },
    })
    const last = before && optionsOf(before)
    const isThere = (target: ColumnTarget | null) =>
      !target?.startsWith('attributes.') || fields.some(({ key }) => target === `attributes.${key}`)
    return {
      columns: last
        ? last.columns.map((target) => (isThere(target) ? target : null))
        : guessColumns(row.headers, fields),
      last,
    }
  },
})
