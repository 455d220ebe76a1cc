import { z } from 'zod'
import { newsOf } from './news-of'
import { readChange } from './read-change'
import { storable } from './storable'
import type { WhatsAppTold } from './told'
import type { Where } from './where'

const envelope = z.object({ entry: z.array(z.unknown()) })
const entry = z.object({ id: z.coerce.string().max(40), time: z.unknown().optional(), changes: z.array(z.unknown()) })
const change = z.object({ field: z.string().min(1), value: z.unknown() })
const metadata = z.object({ metadata: z.object({ phone_number_id: z.coerce.string().min(1).max(40) }) })

const NOWHERE: Where = { accountId: '', numberId: null, sentAt: null }

function parsed(body: Uint8Array): unknown {
  const text = new TextDecoder('utf-8').decode(body)
  try {
    return storable(JSON.parse(text))
  } catch {
    return storable(text) // Kept as it came: it was signed, so somebody wanted to tell us something.
  }
}

function toldBy(accountId: string, sentAt: unknown, raw: unknown): WhatsAppTold[] {
  const given = change.safeParse(raw).data
  if (!given) return [newsOf({ accountId, numberId: null, sentAt }, 'change', raw)]
  const numberId = metadata.safeParse(given.value).data?.metadata.phone_number_id ?? null
  return readChange({ accountId, numberId, sentAt }, given.field, given.value)
}

/** Everything that one call of Meta's tells, in its order. Nothing is dropped: what is not understood is `news`. */
export function readTold(body: Uint8Array): WhatsAppTold[] {
  const given = parsed(body)
  const entries = envelope.safeParse(given).data?.entry
  if (!entries) return [newsOf(NOWHERE, 'unreadable', given)]
  return entries.flatMap((one) => {
    const about = entry.safeParse(one).data
    return about ? about.changes.flatMap((raw) => toldBy(about.id, about.time, raw)) : [newsOf(NOWHERE, 'entry', one)]
  })
}
