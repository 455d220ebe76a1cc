import { beforeAll, describe, expect, it } from 'vitest'
import { ERROR_STATUS } from '@/lib/kernel'
import type { TenantContext } from '@/lib/operations'
import { testMember, testTenant } from '@/lib/testing'
import { type ApiDocument, type Operation, openApiDocument } from './api-document'
import { apiReference } from './api-reference'
import { answerVerb } from './verb-router'
import { allVerbs } from './verbs'

let document: ApiDocument
let operations: [string, string, Operation][]

beforeAll(async () => {
  document = await openApiDocument('Acme API', 'https://acme.test')
  operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Operation] => [method, path, operation]),
  )
})

describe('the OpenAPI document', () => {
  it('describes every verb with a route: summary, group, permission, parameters, errors', () => {
    const named = [...allVerbs()].filter(([, verb]) => verb.definition.route).map(([name]) => name)
    expect(operations.map(([, , { operationId }]) => operationId).sort()).toEqual(named.sort())
    for (const [method, path, operation] of operations) {
      const { operationId: id, summary, description, tags, parameters = [], requestBody, responses = {} } = operation
      expect([id, summary?.length ?? 0, description?.length ?? 0]).toEqual([id, expect.any(Number), expect.any(Number)])
      expect([id, Boolean(summary), Boolean(description), tags?.length]).toEqual([id, true, true, 1])
      const inPath = parameters.filter((parameter) => 'in' in parameter && parameter.in === 'path')
      expect([id, inPath.length]).toEqual([id, path.match(/\{/g)?.length ?? 0])
      const json = requestBody?.content['application/json']
      if (json?.schema) expect([id, json.example]).not.toEqual([id, undefined])
      expect([id, Object.keys(responses)]).toEqual([id, expect.arrayContaining(['400', '401', '403', '404', '429'])])
      expect([id, JSON.stringify(parameters).includes('idempotency')]).toEqual([id, method === 'post'])
    }
  })

  it('is shown as a whole by its page: each operation in one of the groups', async () => {
    const { groups } = await apiReference()
    const shown = groups.flatMap((group) => group.operations.map(({ id }) => id))
    expect(shown.sort()).toEqual(operations.map(([, , { operationId }]) => operationId).sort())
  })

  it('names every code of an error, and refers to nothing that it does not hold', () => {
    const text = JSON.stringify(document)
    for (const code of Object.keys(ERROR_STATUS)) expect(text).toContain(`"${code.toUpperCase()}"`)
    for (const [, reference = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
      const found = reference
        .split('/')
        .reduce<unknown>((part, name) => (part as Record<string, unknown>)?.[name], document)
      expect([reference, found]).not.toEqual([reference, undefined])
    }
    expect(document.servers).toEqual([{ url: 'https://acme.test/api/v1' }])
  })

  it('gives examples that every verb accepts', async () => {
    const company = await testTenant()
    const admin: TenantContext = await testMember(company)
    const refused: string[] = []
    for (const [method, path, operation] of operations) {
      const { operationId, parameters = [], requestBody } = operation
      let address = path
      const query = new URLSearchParams()
      for (const parameter of parameters) {
        if (!('name' in parameter) || parameter.example === undefined) continue
        if (parameter.in === 'path') address = address.replace(`{${parameter.name}}`, String(parameter.example))
        else query.set(parameter.name, String(parameter.example))
      }
      const example = requestBody?.content['application/json']?.example
      const init = example === undefined ? {} : { body: JSON.stringify(example) }
      const request = new Request(`http://localhost/api/v1${address}?${query}`, {
        method: method.toUpperCase(),
        headers: { 'content-type': 'application/json' },
        ...init,
      })
      const response = await answerVerb(request, admin)
      const body = response && (await response.text())
      const isHeard = response !== null && (response.status < 500 || response.status === 502)
      const isInvalid =
        response?.status === 400 && JSON.parse(body ?? '{}').error === 'Please check the highlighted fields.'
      if (!isHeard || isInvalid) refused.push(`${operationId}: ${response?.status} ${body?.slice(0, 200)}`)
    }
    expect(refused).toEqual([])
  }, 60_000)
})
