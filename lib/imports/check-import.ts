import { listFields } from '@/lib/contacts'
import { conflict, invalid } from '@/lib/kernel'
import { command } from '@/lib/operations'
import { importView } from './import-view'
import { reachImport } from './reach-import'
import { type ColumnTarget, checkImportInput, type ImportOptions } from './schema'

export const IMPORT_REQUESTED = 'contact_import.requested'
export const IMPORT_ENDED = 'contact_import.ended'

const NAMING: readonly (ColumnTarget | null)[] = ['externalId', 'email', 'phone']

/** @throws invalid */
function assertUsable({ columns, consents }: ImportOptions, headers: readonly string[], known: ReadonlySet<string>) {
  if (columns.length !== headers.length) throw invalid('columns', 'must name each column of the file')
  const chosen = columns.filter((target) => target !== null)
  if (new Set(chosen).size < chosen.length) throw invalid('columns', 'Two columns cannot be the same field.')
  for (const [at, target] of columns.entries()) {
    if (target?.startsWith('attributes.') && !known.has(target))
      throw invalid(`columns.${at}`, 'there is no such field')
  }
  if (!chosen.some((target) => NAMING.includes(target))) {
    throw invalid('columns', 'Choose which column is the e-mail address, the phone number or the external id.')
  }
  const about = consents.map(({ channel, purpose }) => `${channel} ${purpose}`)
  if (new Set(about).size < about.length) throw invalid('consents', 'Each channel and purpose can be named once.')
}

/** The dry run: reads the whole file and says what would become of each row. No contact is touched. */
export const checkImport = command({
  name: 'imports.check',
  access: 'contacts:write',
  input: checkImportInput,
  route: {
    method: 'POST',
    path: '/contact-imports/{importId}/check',
    summary: 'Check a file of contacts',
    description: 'Says what would become of each row. With `startsItself` the import begins when the check has ended.',
    tags: ['Contact imports'],
  },
  handler: async ({ ctx, input: { importId, options, startsItself } }) => {
    const before = await reachImport(ctx, importId, 'contacts:write')
    const fields = (await listFields(ctx, {})).filter(({ isArchived }) => !isArchived)
    assertUsable(options, before.headers, new Set(fields.map(({ key }) => `attributes.${key}`)))
    const nothing = {
      bytesRead: 0,
      cursor: 1,
      rows: 0,
      waiting: 0,
      rejected: 0,
      duplicatesInFile: 0,
      foreseenNew: 0,
      foreseenKnown: 0,
      foreseenDuplicate: 0,
      foreseenRejected: 0,
    }
    const [row] = await ctx.db.contactImport.updateManyAndReturn({
      where: { id: importId, state: { in: ['uploaded', 'checked', 'failed'] }, created: 0, updated: 0 },
      data: { ...nothing, state: 'checking', options, startsItself, problem: null, startedAt: new Date() },
    })
    if (!row) throw conflict('This import has begun already.')
    ctx.emit(IMPORT_REQUESTED, { importId })
    ctx.audit({ resourceId: importId, after: { fileName: row.fileName, options, startsItself } })
    return importView(row)
  },
})
