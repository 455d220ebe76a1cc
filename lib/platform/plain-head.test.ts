import http from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { hideFramework } from './plain-head'

const server = http.createServer((request, response) => {
  hideFramework(request, response)
  for (const name of ['x-nextjs-cache', 'x-nextjs-prerender', 'x-middleware-rewrite', 'x-powered-by', 'x-example'])
    response.setHeader(name, 'value')
  response.end('words')
})
beforeAll(() => new Promise<void>((resolve) => void server.listen(0, resolve)))
afterAll(() => void server.close())

const namesOf = async (headers: Record<string, string> = {}) => {
  const { port } = server.address() as AddressInfo
  const answer = await fetch(`http://127.0.0.1:${port}/`, { headers })
  return [...answer.headers.keys()].filter((name) => name.startsWith('x-'))
}

it('leaves a document nothing that names the framework', async () => {
  expect(await namesOf()).toEqual(['x-example'])
})

it('leaves the router in the browser what it reads', async () => {
  expect(await namesOf({ rsc: '1' })).toContain('x-nextjs-prerender')
})
