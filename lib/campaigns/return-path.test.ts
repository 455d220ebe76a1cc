import { expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { readReturnPath, writeReturnPath } from './return-path'

const whose = { campaignId: newId(), contactId: newId() }
const tenantId = newId()

it('is an address that says whose mail came back, whatever became of its letters', () => {
  const path = writeReturnPath(tenantId, whose, 'bounces.example.com')
  expect(path).toMatch(/^b-[a-z2-7]{61}@bounces\.example\.com$/)
  expect(path.split('@')[0]?.length).toBeLessThanOrEqual(64)
  for (const text of [path, path.toUpperCase(), `Delivered-To: <${path}>`, `x b-${'a'.repeat(61)}@y ${path}`])
    expect(readReturnPath(tenantId, text)).toEqual(whose)
})

it('is nobody’s who did not make it', () => {
  const path = writeReturnPath(tenantId, whose, 'example.com')
  expect(readReturnPath(newId(), path)).toBeNull()
  for (let at = 2; at < 62; at++) {
    const changed = path.slice(0, at) + (path[at] === 'a' ? 'b' : 'a') + path.slice(at + 1)
    expect(readReturnPath(tenantId, changed)).toBeNull()
  }
  for (const other of ['', 'b-@example.com', path.slice(1), path.replace('@', '')])
    expect(readReturnPath(tenantId, other)).toBeNull()
})
