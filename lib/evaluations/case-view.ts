import { type CaseView, type Expectation, expectation } from './schema'

type Row = {
  id: string
  agentId: string
  name: string
  turns: string[]
  expectations: unknown
  isEnabled: boolean
  version: number
  originMessageId: string | null
  actorLabel: string
  updatedAt: Date
}

/** An expectation that no longer fits (its tool's id is none any more) is left out. */
export const storedExpectations = (value: unknown): Expectation[] =>
  (Array.isArray(value) ? value : []).flatMap((each) => expectation.safeParse(each).data ?? [])

export const caseView = ({ originMessageId, actorLabel, updatedAt, expectations, ...row }: Row): CaseView => ({
  id: row.id,
  agentId: row.agentId,
  name: row.name,
  turns: row.turns,
  expectations: storedExpectations(expectations),
  isEnabled: row.isEnabled,
  version: row.version,
  isFromCustomer: originMessageId !== null,
  by: actorLabel,
  updatedAt: updatedAt.toISOString(),
})
