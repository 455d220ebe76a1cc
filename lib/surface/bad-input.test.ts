import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { startConversation } from '@/lib/conversations'
import { AppError } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { badValues, fieldsOf, formsOf, type Input, sample, schemaOf, withWrong } from '@/lib/testing/input'
import { allVerbs } from './verbs'

let acme: TestTenant
let member: TenantContext
let contact: TenantContext

beforeAll(async () => {
  acme = await testTenant()
  member = await testMember(acme)
  const { conversation } = await startConversation(acme.anonymous, {
    message: { clientId: randomUUID(), body: 'Hello' },
  })
  contact = acme.as({ kind: 'contact', id: null, label: '', conversationId: conversation.id })
})

/** Doors of pages, forms, the chat and the sign-in call these; `/api/v1` has a sweep of its own. */
const behindOtherDoors = () =>
  [...allVerbs()].filter(([, { definition }]) => !definition.route && definition.access !== 'system')

const contextFor = (access: string): TenantContext =>
  access === 'contact' ? contact : access === 'public' ? acme.anonymous : member

async function failure(work: () => Promise<unknown>): Promise<unknown> {
  try {
    return { answered: await work() }
  } catch (error) {
    return error
  }
}

const isRefusal = (outcome: unknown, path: readonly string[]): boolean => {
  // What is no token is one that nobody has.
  if (path[0] === 'token' && outcome instanceof AppError && outcome.code === 'not_found') return true

  if (!(outcome instanceof AppError) || outcome.code !== 'invalid') return false
  const field = path.join('.')
  return outcome.issues.some(
    (issue) => issue.path === field || field.startsWith(issue.path) || issue.path.startsWith(field),
  )
}

it('is refused with its field by every verb behind pages, forms, chat and sign-in', async () => {
  const wrong: string[] = []
  let asked = 0
  for (const [name, verb] of behindOtherDoors()) {
    const schema = schemaOf(verb.definition.input)
    const ctx = contextFor(verb.definition.access)
    for (const form of formsOf(schema)) {
      const right = sample(form) as Input
      for (const field of fieldsOf(form)) {
        for (const [what, value] of badValues(field)) {
          asked += 1
          const outcome = await failure(() => verb(ctx, withWrong(right, field, value)))
          if (!isRefusal(outcome, field.path))
            wrong.push(`${name} ${field.path.join('.')}: ${what} → ${String(outcome)}`)
        }
      }
      for (const given of [null, [], 'x', 7, { ...right, 'no such key': 1 }]) {
        const outcome = await failure(() => verb(ctx, given))
        if (!(outcome instanceof AppError) || outcome.code !== 'invalid') {
          wrong.push(`${name}: ${JSON.stringify(given)} → ${String(outcome)}`)
        }
      }
    }
  }
  expect(wrong).toEqual([])
  expect(asked).toBeGreaterThan(300)
}, 60_000)
