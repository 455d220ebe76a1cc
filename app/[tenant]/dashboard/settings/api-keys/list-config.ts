import type { ListConfig, ListState } from '@/components/ui/data-table'
import { KEY_STATES, listKeysInput } from '@/lib/api-keys/schema'

export const LIST: ListConfig = {
  columns: [
    { id: 'name' },
    { id: 'owner' },
    { id: 'state' },
    { id: 'lastUsedAt' },
    { id: 'expiresAt' },
    { id: 'actions' },
  ],
  filters: { state: KEY_STATES },
}

/** The address's list as the verb takes it; a damaged cursor starts from the beginning. */
export function listInput({ filters, cursor }: ListState) {
  const input = { state: filters.state?.[0], limit: 50 }
  const parsed = listKeysInput.safeParse({ ...input, cursor: cursor ?? undefined })
  return parsed.success ? parsed.data : listKeysInput.parse(input)
}
