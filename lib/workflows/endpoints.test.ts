import { beforeAll, expect, it } from 'vitest'
import { createTool } from '@/lib/agents'
import { allowedSite, localSite } from '@/lib/providers/http/local-site.fixture'
import { type TestTenant, testTenant } from '@/lib/testing'
import { callEndpointOfRun } from './call-endpoint-of-run'
import type { Step } from './schema'
import { takeMessage } from './take-message'
import { active, ask, customer, say, worker } from './workflows.fixture'

let acme: TestTenant
beforeAll(async () => {
  acme = await testTenant()
})

const declared = async (origin: string, isEffect: boolean): Promise<string> => {
  const { id } = await createTool(acme.system, {
    name: `order_${isEffect ? 'cancel' : 'status'}_${Math.random()
      .toString(36)
      .replaceAll(/[^a-z]/g, '')}`,
    purpose: 'Says where an order is.',
    method: isEffect ? 'POST' : 'GET',
    urlTemplate: `${origin}/orders/{id}`,
    parameters: [{ name: 'id', type: 'integer', description: 'Number of the order', isRequired: true }],
    isEffect,
    headers: [{ name: 'X-Key', value: 'very-secret' }],
  })
  return id
}

const stepsOf = (toolId: string): Step[] => [
  ask('number', { answer: 'number', variable: 'id', keepAs: null }),
  {
    id: 'look',
    kind: 'call',
    toolId,
    parameters: { id: '{{answer.id}}' },
    variable: 'state',
    path: 'order.state',
    otherwise: 'sorry',
  },
  say('tell', 'Your order is {{answer.state}}.'),
  { id: 'stop', kind: 'end' },
  say('sorry', 'We could not look it up.'),
]

/** A customer of whom the number was asked, and who has given it. */
async function calling(toolId: string, word: string) {
  await active(acme, stepsOf(toolId), { trigger: { kind: 'message', words: [word] } })
  const mia = await customer(acme, word)
  await takeMessage(acme.system, { conversationId: mia.id, messageId: mia.firstMessageId })
  const { id: messageId } = await mia.write('4711')
  await takeMessage(acme.system, { conversationId: mia.id, messageId })
  const [run] = await mia.runs()
  if (run?.state !== 'calling') throw new Error('it does not call')
  const { id: callId } = run.call as { id: string }
  return { mia, about: { runId: run.id, callId } }
}

it('is asked with the company’s secret, and a part of what it says is told, once', async () => {
  const seen: unknown[] = []
  const origin = await allowedSite((request, response) => {
    seen.push([request.url, request.headers['x-key']])
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end('{"order":{"state":"on its way"}}')
  })
  const { mia, about } = await calling(await declared(origin, false), 'status')
  await worker(acme).untilQuiet(2)
  await callEndpointOfRun(acme.system, about)
  expect(seen[0]).toEqual(['/orders/4711', 'very-secret'])
  expect((await mia.heard()).slice(1)).toEqual(['Your order is on its way.'])
})

it('that changes something and was begun by a worker that is gone is not called again', async () => {
  const seen: unknown[] = []
  const origin = await allowedSite((request, response) => {
    seen.push(request.headers['idempotency-key'])
    response.writeHead(200).end('{}')
  })
  const { mia, about } = await calling(await declared(origin, true), 'cancel')
  await acme.system.db.workflowRun.updateMany({ where: { id: about.runId }, data: { attempts: 1 } })
  await callEndpointOfRun(acme.system, about)
  expect(seen).toEqual([])
  expect((await mia.heard()).slice(1)).toEqual(['We could not look it up.'])
})

it('that is no public address, or another company’s, is not reached', async () => {
  const seen: unknown[] = []
  const origin = await localSite((request, response) => {
    seen.push(request.url)
    response.end('{}')
  })
  const { mia, about } = await calling(await declared(origin, false), 'inside')
  const other = await testTenant()
  await callEndpointOfRun(other.system, about)
  expect(await mia.runs()).toMatchObject([{ state: 'calling' }])
  await callEndpointOfRun(acme.system, about)
  expect(seen).toEqual([])
  expect((await mia.heard()).slice(1)).toEqual(['We could not look it up.'])
})
