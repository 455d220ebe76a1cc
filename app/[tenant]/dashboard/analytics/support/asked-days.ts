import { figuresInput } from '@/lib/support-figures/schema'

type Params = Readonly<Record<string, string | string[] | undefined>>

/** The days that an address names; what it cannot mean are the last 30. */
export function askedDays({ days, from, to }: Params) {
  const asked = figuresInput.safeParse({ days, ...(from || to ? { from, to } : {}) })
  return asked.success ? asked.data : figuresInput.parse({})
}
