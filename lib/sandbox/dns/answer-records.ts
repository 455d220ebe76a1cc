import { z } from 'zod'
import { type Exchange, isFromElsewhere } from '../http/exchange'
import type { RecordStore } from './record-store'
import { recordsPage } from './records-page'

const MAX_BYTES = 20_000

async function inputOf(exchange: Exchange): Promise<unknown> {
  const body = await exchange.body(MAX_BYTES)
  if (!exchange.request.headers['content-type']?.startsWith('application/json')) {
    return Object.fromEntries(new URLSearchParams(body))
  }
  try {
    return JSON.parse(body)
  } catch {
    return null // what is no JSON is no record either, and refused as such
  }
}

async function add(exchange: Exchange, store: RecordStore, port: number): Promise<void> {
  const isJson = exchange.path === '/dns.json'
  try {
    const record = await store.add((await inputOf(exchange)) as Parameters<RecordStore['add']>[0])
    if (isJson) exchange.json(201, record)
    else exchange.redirect('/dns')
  } catch (error) {
    if (!(error instanceof z.ZodError)) throw error
    const problem = error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    if (isJson) exchange.json(400, { error: problem })
    else exchange.html(400, recordsPage(store.list(), port, problem))
  }
}

/** `/dns` for people, `/dns.json` (GET, POST, DELETE ?id=) for programs. False when the path is none of them. */
export async function answerRecords(exchange: Exchange, store: RecordStore, port: number): Promise<boolean> {
  const { method, path } = exchange
  const removed = /^\/dns\/([0-9a-f-]{36})\/remove$/.exec(path)?.[1]
  if (path !== '/dns' && path !== '/dns.json' && !removed) return false
  const isRead = method === 'GET' || method === 'HEAD'
  if (!isRead && isFromElsewhere(exchange)) exchange.json(403, { error: 'not from another page' })
  else if (removed && method === 'POST') {
    await store.remove(removed)
    exchange.redirect('/dns')
  } else if (path === '/dns.json' && method === 'DELETE') {
    const wasThere = await store.remove(exchange.query.get('id') ?? '')
    exchange.json(wasThere ? 200 : 404, { wasThere })
  } else if (method === 'POST') await add(exchange, store, port)
  else if (path === '/dns.json') exchange.json(200, { records: store.list() })
  else exchange.html(200, recordsPage(store.list(), port, null), { 'cache-control': 'no-store' })
  return true
}
