import { expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { readMailToken, writeMailToken } from './mail-token'

const whose = { campaignId: newId(), contactId: newId() }

it('says whose mail it is, to the company that has made it alone', () => {
  const tenantId = newId()
  const token = writeMailToken(tenantId, whose)
  expect(token).toMatch(/^[\w-]{64}$/)
  expect(readMailToken(tenantId, token)).toEqual(whose)
  expect(readMailToken(newId(), token)).toBeNull()
})

it('cannot be made or changed by anybody else', () => {
  const tenantId = newId()
  const token = writeMailToken(tenantId, whose)
  for (let at = 0; at < token.length; at++) {
    const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
    expect(readMailToken(tenantId, changed)).toBeNull()
  }
  for (const other of ['', 'x', token.slice(1), `${token}AAAA`, 'A'.repeat(64)]) {
    expect(readMailToken(tenantId, other)).toBeNull()
  }
})
