import { z } from 'zod'
import { lossOf } from './failure'
import type { TextTold } from './port'
import { vonageProblem } from './vonage-problem'

/** What a network passes on was written by anybody: no character that a database cannot hold. */
const clean = (value: string, longest: number): string => value.replaceAll('\0', '').slice(0, longest).toWellFormed()

const said = z.object({
  message_uuid: z.string().min(1).max(100),
  channel: z.enum(['sms', 'mms']).optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  timestamp: z.iso.datetime({ offset: true }).optional().catch(undefined),
  status: z.string().optional(),
  text: z.string().nullish(),
  error: z.unknown().optional(),
})

const STATUS: Readonly<Record<string, 'sent' | 'delivered' | 'read' | 'failed'>> = {
  submitted: 'sent',
  delivered: 'delivered',
  read: 'read',
  rejected: 'failed',
  undeliverable: 'failed',
}

/** A number with its plus; names and short codes stay as they are. */
const address = (value = ''): string => clean(/^\d{7,15}$/.test(value) ? `+${value}` : value, 200)

function parsed(body: Buffer): z.output<typeof said> | null {
  try {
    return said.safeParse(JSON.parse(body.toString('utf8'))).data ?? null
  } catch {
    return null // What is no JSON says nothing.
  }
}

/** Errors have stood in an `error` of their own (v1 as documented, and as it is told). */
const inner = (error: unknown): unknown =>
  typeof error === 'object' && error !== null && 'error' in error ? error.error : error

/** @returns null for what says nothing new, or that we do not understand */
export function readVonageTold(body: Buffer): TextTold | null {
  const told = parsed(body)
  if (!told) return null
  const at = told.timestamp ? new Date(told.timestamp).toISOString() : null
  const id = clean(told.message_uuid, 100)
  if (told.status === undefined) {
    const words = { text: clean(told.text ?? '', 2_000), at }
    return told.from ? { kind: 'text', id, from: address(told.from), to: address(told.to), ...words } : null
  }
  const status = STATUS[told.status]
  if (!status) return null
  const shared = { kind: 'status', id, status, to: address(told.to), at } as const
  if (status !== 'failed') return { ...shared, reason: null, loses: null, stops: null }
  const { code, message } = vonageProblem(inner(told.error))
  const reason = clean(`${code ?? ''} ${message ?? told.status}`.trim(), 300)
  return { ...shared, reason, ...lossOf('vonage', code) }
}
