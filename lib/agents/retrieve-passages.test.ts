import http from 'node:http'
import { beforeAll, describe, expect, it } from 'vitest'
import { updateAiSettings } from '@/lib/ai'
import { addSource } from '@/lib/knowledge'
import type { Passage } from '@/lib/knowledge/schema'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { standInForSandbox } from '@/lib/testing/stand-in'
import { embedKnowledge } from './embed-knowledge'
import { fuseRankings, retrievePassages } from './retrieve-passages'

const MODEL = 'meaning-1'
/** A model that knows that cars are automobiles and that a refund is money. */
const DIRECTIONS = [/car|automobile|vehicle/i, /refund|money/i, /parking/i]
const vectorOf = (text: string) => [...DIRECTIONS.map((words) => (words.test(text) ? 1 : -0.1)), 0.2]

let isDown = false
let embedded = 0
const provider = http.createServer((request, response) => {
  const chunks: Buffer[] = []
  request.on('data', (chunk: Buffer) => chunks.push(chunk))
  request.on('end', () => {
    const { input } = JSON.parse(Buffer.concat(chunks).toString()) as { input: string[] }
    embedded += input.length
    response.statusCode = isDown ? 401 : 200
    response.setHeader('content-type', 'application/json')
    const data = input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }))
    response.end(JSON.stringify(isDown ? { error: { message: 'no' } } : { object: 'list', model: MODEL, data }))
  })
})

standInForSandbox(provider)

let acme: TestTenant
let rival: TestTenant
beforeAll(async () => {
  ;[acme, rival] = [await testTenant(), await testTenant()]
  for (const company of [acme, rival]) {
    const admin = await testMember(company, 'tenant_admin')
    const pages = { Vehicles: 'We repair automobiles of every make.', Money: 'Refunds are paid within two weeks.' }
    for (const [name, text] of Object.entries(pages)) await addSource(admin, { kind: 'text', name, text })
    await updateAiSettings(admin, { embeddingModel: MODEL })
  }
})

const ask = async (company: TestTenant, question: string) =>
  (await retrievePassages(company.system, { question, language: 'en', limit: 5, agentId: null })).map(
    ({ title }) => title,
  )

describe('retrieval with an embedding model', () => {
  it('finds what says the same in other words once the knowledge is embedded, each company its own', async () => {
    expect(await ask(acme, 'car')).toEqual([])
    expect(await embedKnowledge(acme.system, {})).toEqual({ embedded: 2 })
    expect((await ask(acme, 'car'))[0]).toBe('Vehicles')
    expect((await ask(acme, 'my money back'))[0]).toBe('Money')
    expect(await ask(rival, 'car')).toEqual([])
  })

  it('embeds only what has no vector of this model yet', async () => {
    await embedKnowledge(rival.system, {})
    const before = embedded
    expect(await embedKnowledge(rival.system, {})).toEqual({ embedded: 0 })
    expect(embedded).toBe(before)
  })

  it('goes on with words alone while the provider fails', async () => {
    isDown = true
    try {
      expect(await ask(acme, 'refunds')).toEqual(['Money'])
    } finally {
      isDown = false
    }
  })
})

describe('fused rankings', () => {
  const passage = (chunkId: string): Passage => ({
    chunkId,
    pageId: chunkId,
    title: '',
    heading: '',
    content: '',
    url: null,
    score: 0,
    place: null,
    versionId: null,
  })
  it('put first what stands high in both, each once', () => {
    const [a, b, c] = [passage('a'), passage('b'), passage('c')]
    expect(
      fuseRankings(
        [
          [a, b],
          [b, c],
        ],
        3,
      ).map(({ chunkId }) => chunkId),
    ).toEqual(['b', 'a', 'c'])
    expect(
      fuseRankings(
        [
          [a, b],
          [b, c],
        ],
        1,
      ),
    ).toHaveLength(1)
  })
})
