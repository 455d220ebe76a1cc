import { platformQuery } from '@/lib/operations'
import { chosenCompanies } from './chosen-companies'
import { previewBulkInput, SKIP_REASONS, type SkipReason } from './schema'

const SHOWN = 10

/** How many companies would change, who they are, and who is skipped and why. */
export const previewBulk = platformQuery({
  name: 'bulk.preview',
  access: 'bulk:run',
  input: previewBulkInput,
  handler: async ({ db, input }) => {
    const chosen = await chosenCompanies(db, input.selection, input.change)
    const changing = chosen.filter(({ skip }) => skip === null)
    const names = (rows: typeof chosen) => rows.slice(0, SHOWN).map(({ id, name, slug }) => ({ id, name, slug }))
    const skipped = SKIP_REASONS.map((reason: SkipReason) => {
      const rows = chosen.filter(({ skip }) => skip === reason)
      return { reason, count: rows.length, examples: names(rows) }
    })
    return {
      total: chosen.length,
      changing: changing.length,
      examples: names(changing),
      skipped: skipped.filter(({ count }) => count > 0),
    }
  },
})
