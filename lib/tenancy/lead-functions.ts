import type { CallFunction } from './call-function'

/** What a lead comes to, and when time alone will change that (ISO). */
export type LeadScore = { id: string; score: number; reasons: readonly object[]; rescoreAt: string | null }

/** The function behind the scores of leads; it changes what row-level security lets the context see. */
export type LeadFunctions = {
  /** Writes those that differ from what is kept. @returns the contacts of the leads whose score is another one now */
  keepScores(scores: readonly LeadScore[]): Promise<string[]>
}

export function leadFunctions(call: CallFunction): LeadFunctions {
  return {
    keepScores: async (scores) => {
      const source = 'keep_lead_scores($1::jsonb) AS contact_id'
      const rows = await call<{ id: string }>('contact_id::text AS id', source, [JSON.stringify(scores)])
      return rows.map(({ id }) => id)
    },
  }
}
