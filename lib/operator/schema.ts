import { z } from 'zod'
import { emailAddress, hexColor, line, webAddress } from '@/lib/kernel/schema'

/** A picture for a header, as a data address. */
export const LONGEST_LOGO = 90_000

const empty = z.literal('').transform(() => null)

const logo = z
  .string()
  .max(LONGEST_LOGO, 'is too large: use at most 64 kB')
  .regex(/^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/]+={0,2}$/, 'is not a PNG, JPEG or WebP picture')

/** How the platform itself is called and looks: its site, this console, its mails. */
export const platformProfile = z.strictObject({
  name: line(60),
  /** Null: the neutral look. */
  primary: z.union([empty, hexColor]).nullable(),
  logo: logo.nullable(),
  supportEmail: z.union([empty, emailAddress]).nullable(),
  supportUrl: z.union([empty, webAddress]).nullable(),
  imprintUrl: z.union([empty, webAddress]).nullable(),
  privacyUrl: z.union([empty, webAddress]).nullable(),
})
export type PlatformProfile = z.output<typeof platformProfile>
