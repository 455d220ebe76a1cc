import { z } from 'zod'
import { invalid } from '@/lib/kernel'
import { apiMessageTold, apiStatusTold } from './schema'

const told = z.discriminatedUnion('type', [
  z.object({ type: z.literal('message'), data: apiMessageTold }),
  z.object({ type: z.literal('status'), data: apiStatusTold }),
])
export type ApiTold = z.output<typeof told>

/** What a company's own program tells by a webhook. @throws invalid */
export function readApiTold(body: Buffer): ApiTold {
  let given: unknown
  try {
    given = JSON.parse(body.toString('utf8'))
  } catch {
    throw invalid('body', 'is not JSON')
  }
  const read = told.safeParse(given)
  if (read.success) return read.data
  const [issue] = read.error.issues
  throw invalid(issue?.path.join('.') || 'body', issue?.message ?? 'is not known')
}
