import { query } from '@/lib/operations'
import { importView } from './import-view'
import { reachImport } from './reach-import'
import { importIdInput } from './schema'

/** An import with its counts, its rate and what is left. */
export const getImport = query({
  name: 'imports.get',
  access: 'contacts:read',
  input: importIdInput,
  route: {
    method: 'GET',
    path: '/contact-imports/{importId}',
    summary: 'Get an import of contacts',
    tags: ['Contact imports'],
  },
  handler: async ({ ctx, input }) => importView(await reachImport(ctx, input.importId, 'contacts:read')),
})
