import { z } from 'zod'

const base64url = z.string().regex(/^[\w-]+=*$/, 'base64url')

/** Where a browser can be reached and the keys for which it decrypts, as `PushSubscription.toJSON()` says them. */
export const pushAddress = z.strictObject({
  endpoint: z.url({ protocol: /^https?$/ }).max(2_000),
  keys: z.strictObject({ p256dh: base64url.min(80).max(120), auth: base64url.min(16).max(40) }),
})

export type PushAddress = z.infer<typeof pushAddress>
