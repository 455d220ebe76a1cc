import { expect, it } from 'vitest'
import type { z } from 'zod'
import * as billing from '@/lib/billing'
import { platformDb } from '@/lib/db'
import * as health from '@/lib/health'
import { AppError, newId } from '@/lib/kernel'
import { NO_REQUEST, type PlatformContext } from '@/lib/operations'
import { badValues, fieldsOf, type Input, sample, schemaOf, withValue } from '@/lib/testing/input'
import * as platform from '.'

type PlatformVerb = {
  (ctx: PlatformContext, input: unknown): Promise<unknown>
  definition: { name: string; input: z.ZodType }
}

const staff: PlatformContext = {
  actor: { kind: 'staff', id: newId(), label: 'Staff', role: 'super_admin', sessionId: newId() },
  request: NO_REQUEST,
}

const verbs = (): PlatformVerb[] =>
  [...Object.values(platform), ...Object.values(billing), ...Object.values(health)].filter(
    (value: unknown): value is never => typeof value === 'function' && 'definition' in value && !('procedure' in value),
  )

const counts = async () => {
  const db = platformDb()
  return [
    await db.tenant.count(),
    await db.provisioningRun.count(),
    await db.platformAudit.count(),
    await db.planVersion.count(),
    await db.setting.count(),
  ]
}

async function outcomeOf(work: () => Promise<unknown>): Promise<string> {
  try {
    return `answered ${JSON.stringify(await work())}`.slice(0, 100)
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${error.issues.map(({ path }) => path)}` : String(error)
  }
}

it('is refused with its field by every verb of the console and of the sign-up, and nothing is written', async () => {
  const before = await counts()
  const wrong: string[] = []
  let asked = 0
  for (const verb of verbs()) {
    const schema = schemaOf(verb.definition.input)
    const right = sample(schema) as Input
    const note = (what: string, outcome: string) => {
      asked += 1
      if (!outcome.startsWith('invalid')) wrong.push(`${verb.definition.name} ${what} → ${outcome}`)
      return outcome
    }
    for (const field of fieldsOf(schema)) {
      const path = field.path.join('.')
      for (const [what, value] of badValues(field)) {
        const outcome = await outcomeOf(() => verb(staff, withValue(right, field.path, value)))
        expect(note(`${path}: ${what}`, outcome)).toContain(field.path[0])
      }
    }
    for (const given of [null, [], 'x', { ...right, 'no such key': 1 }]) {
      note(JSON.stringify(given), await outcomeOf(() => verb(staff, given)))
    }
  }
  expect(wrong).toEqual([])
  expect(verbs().length).toBeGreaterThan(24)
  expect(asked).toBeGreaterThan(200)
  expect(await counts()).toEqual(before)
}, 60_000)
