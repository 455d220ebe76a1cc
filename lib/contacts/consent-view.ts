import type { ConsentChannel, ConsentPurpose, ConsentState, ConsentView } from './schema'

export type ConsentRow = {
  channel: string
  purpose: string
  state: string
  source: string
  evidence: string
  actorLabel: string
  at: Date
}

export const consentView = (row: ConsentRow): ConsentView => ({
  channel: row.channel as ConsentChannel,
  purpose: row.purpose as ConsentPurpose,
  state: row.state as ConsentState,
  source: row.source,
  evidence: row.evidence,
  by: row.actorLabel,
  at: row.at.toISOString(),
})
