import type { CallFunction } from './call-function'

/** The function behind knowledge gaps; it sees what row-level security lets the context see. */
export type GapFunctions = {
  /** The gap of an account (null: the main one) whose words are most like these, at least `least` (0 to 1) of them. */
  find(words: string, subTenantId: string | null, least: number): Promise<string | null>
}

export function gapFunctions(call: CallFunction): GapFunctions {
  return {
    find: async (words, subTenantId, least) => {
      const source = 'find_knowledge_gap($1::text, $2::uuid, $3::real)'
      const [row] = await call<{ id: string }>('id::text', source, [words, subTenantId, least])
      return row?.id ?? null
    },
  }
}
