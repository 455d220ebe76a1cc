import { describe, expect, it } from 'vitest'
import { parsePlace, placeHref, placeOfUrl } from './inbox-place'

const of = (address: string) => placeOfUrl(new URL(address, 'http://acme.localhost'))

describe('a place in the inbox', () => {
  it.each([
    '/dashboard/inbox',
    '/dashboard/inbox/0198-x?view=mine',
    '/dashboard/inbox?view=waiting&status=snoozed',
    '/dashboard/inbox/0198-x?q=late+order',
    '/dashboard/inbox?status=closed&q=50%25',
    '/dashboard/inbox?labels=01990000-0000-7000-8000-000000000001&priority=urgent&order=priority',
  ])('is its address: %s', (address) => {
    expect(placeHref(of(address))).toBe(address)
  })

  it('is the usual one where the address says nonsense', () => {
    const query = new URLSearchParams({ view: 'x', status: '__proto__', labels: "x,'", priority: '3', order: 'asc' })
    expect(parsePlace(null, query)).toEqual({
      view: 'all',
      status: 'open',
      channel: 'any',
      due: 'any',
      labels: [],
      priority: 'any',
      teamId: null,
      order: 'newest',
      search: '',
      conversationId: null,
    })
  })
})
