import { z } from 'zod'
import { freeText, line, uuid, webAddress } from '@/lib/kernel/schema'

/** The part of this room that a browser may load. */

/** What somebody wrote. `id`: their id of the message, once for each; `from`: their id of the person. */
export const apiMessageTold = z.strictObject({
  id: line(120),
  from: line(120),
  name: line(120).optional(),
  /** May be left out where files say it all. */
  text: freeText(4_000).trim().default(''),
  /** Fetched from there by us, a moment later. */
  files: z
    .array(z.strictObject({ url: webAddress, name: line(200) }))
    .max(10)
    .default([]),
  at: z.iso.datetime({ offset: true }).optional(),
})
export type ApiMessageTold = z.output<typeof apiMessageTold>

/** What became of a message of ours. `id`: as it was handed over. */
export const apiStatusTold = z.strictObject({
  id: uuid,
  status: z.enum(['delivered', 'read', 'failed']),
  reason: freeText(300).optional(),
  at: z.iso.datetime({ offset: true }).optional(),
})
export type ApiStatusTold = z.output<typeof apiStatusTold>
