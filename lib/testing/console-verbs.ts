import type { z } from 'zod'
import * as alerts from '@/lib/alerts'
import * as billing from '@/lib/billing'
import * as bulk from '@/lib/bulk'
import * as domains from '@/lib/domains'
import * as health from '@/lib/health'
import * as impersonation from '@/lib/impersonation'
import * as isolation from '@/lib/isolation'
import * as lifecycle from '@/lib/lifecycle'
import type { PlatformContext } from '@/lib/operations'
import * as operator from '@/lib/operator'
import * as platform from '@/lib/platform'
import * as staffKeys from '@/lib/staff-keys'
import * as team from '@/lib/team'

export type ConsoleVerb = {
  (ctx: PlatformContext, input: unknown): Promise<unknown>
  definition: { name: string; access: string; input: z.ZodType }
}

/** Every room with verbs of the platform plane. */
const ROOMS: readonly object[] = [
  alerts,
  billing,
  bulk,
  domains,
  health,
  impersonation,
  isolation,
  lifecycle,
  operator,
  platform,
  staffKeys,
  team,
]

const isConsoleVerb = (value: unknown): value is ConsoleVerb =>
  typeof value === 'function' && 'definition' in value && !('procedure' in value)

/** Every verb of the console and of the platform's own site, by the doors of their rooms. */
export const consoleVerbs = (): ConsoleVerb[] => ROOMS.flatMap((room) => Object.values(room)).filter(isConsoleVerb)
