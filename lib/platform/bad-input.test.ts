import { expect, it } from 'vitest'
import { platformDb } from '@/lib/db'
import { AppError, newId } from '@/lib/kernel'
import { NO_REQUEST, type PlatformContext } from '@/lib/operations'
import { consoleVerbs } from '@/lib/testing/console-verbs'
import { badValues, fieldsOf, type Input, sample, schemaOf, withWrong } from '@/lib/testing/input'

const staff: PlatformContext = {
  actor: { kind: 'staff', id: newId(), label: 'Staff', role: 'super_admin', sessionId: newId() },
  request: NO_REQUEST,
}

const counts = async () => {
  const db = platformDb()
  return [
    await db.tenant.count(),
    await db.provisioningRun.count(),
    await db.platformAudit.count(),
    await db.planVersion.count(),
    await db.bulkRun.count(),
    await db.impersonation.count(),
    await db.staff.count(),
    await db.staffInvitation.count(),
    await db.isolationRun.count(),
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
  for (const verb of consoleVerbs()) {
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
        const outcome = await outcomeOf(() => verb(staff, withWrong(right, field, value)))
        expect(note(`${path}: ${what}`, outcome)).toContain(field.path[0])
      }
    }
    for (const given of [null, [], 'x', { ...right, 'no such key': 1 }]) {
      note(JSON.stringify(given), await outcomeOf(() => verb(staff, given)))
    }
  }
  expect(wrong).toEqual([])
  expect(consoleVerbs().length).toBeGreaterThan(60)
  expect(asked).toBeGreaterThan(500)
  expect(await counts()).toEqual(before)
}, 60_000)
