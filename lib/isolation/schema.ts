import { z } from 'zod'
import { idPageInput, uuid } from '@/lib/kernel/schema'

export const RUN_STATUSES = ['running', 'held', 'unproven', 'broken', 'failed'] as const
export type IsolationStatus = (typeof RUN_STATUSES)[number]

export const OUTCOMES = ['held', 'broken', 'unproven'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** What is asked of the web process, as one company on another's host. */
export const REQUEST_PROBES = ['cookie', 'bearer', 'named_tenant', 'signed_host', 'console', 'shared_host'] as const
export type RequestProbe = (typeof REQUEST_PROBES)[number]

export const runInput = z.strictObject({ id: uuid })

export const listRunsInput = z.strictObject({ ...idPageInput })

const result = z.object({
  table: z.string(),
  probe: z.string(),
  outcome: z.enum(OUTCOMES),
  detail: z.string().nullable(),
})
export type ProbeView = z.infer<typeof result>

export const storedTables = z.array(z.object({ table: z.string(), ms: z.number(), results: z.array(result) }))
export type TableView = z.infer<typeof storedTables>[number]

export const storedRequests = z.array(
  z.object({
    probe: z.enum(REQUEST_PROBES),
    outcome: z.enum(OUTCOMES),
    detail: z.string().nullable(),
    ms: z.number(),
  }),
)
export type RequestView = z.infer<typeof storedRequests>[number]

export type RunSummary = {
  id: string
  status: IsolationStatus
  requestedBy: string
  isDaily: boolean
  probes: number
  broken: number
  unproven: number
  holes: number
  ms: number | null
  createdAt: Date
  finishedAt: Date | null
}

export type RunDetails = RunSummary & {
  holeSentences: string[]
  tables: TableView[]
  requests: RequestView[]
  error: string | null
}
