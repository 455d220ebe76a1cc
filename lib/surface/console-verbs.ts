import type { z } from 'zod'
import * as billing from '@/lib/billing'
import * as bulk from '@/lib/bulk'
import * as domains from '@/lib/domains'
import * as health from '@/lib/health'
import * as impersonation from '@/lib/impersonation'
import * as lifecycle from '@/lib/lifecycle'
import type { PlatformContext, PlatformDefinition } from '@/lib/operations'
import * as platform from '@/lib/platform'
import * as staffKeys from '@/lib/staff-keys'
import * as team from '@/lib/team'

/** The rooms whose doors hold verbs of the platform plane. */
const ROOMS = [billing, bulk, domains, health, impersonation, lifecycle, platform, staffKeys, team]

export type ConsoleVerb = {
  (ctx: PlatformContext, input: unknown): Promise<unknown>
  readonly definition: PlatformDefinition<z.ZodType>
}

// A tenant's verb is a procedure as well.
const isConsoleVerb = (value: unknown): value is ConsoleVerb =>
  typeof value === 'function' && 'definition' in value && !('procedure' in value)

/** Every verb of the platform plane by its name: what the console does, and its API opens. */
export function consoleVerbs(): ReadonlyMap<string, ConsoleVerb> {
  const verbs = ROOMS.flatMap((room) => Object.values(room).filter((value: unknown) => isConsoleVerb(value)))
  return new Map(verbs.map((verb) => [(verb as ConsoleVerb).definition.name, verb as ConsoleVerb]))
}
