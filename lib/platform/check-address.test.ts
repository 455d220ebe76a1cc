import { beforeAll, describe, expect, it } from 'vitest'
import { newId } from '@/lib/kernel'
import { testTenant } from '@/lib/testing'
import { checkAddress } from './check-address'
import { operator, supporter, visitor } from './people.fixture'
import { suggestSlug } from './suggest-slug'

let taken: string
beforeAll(async () => {
  taken = (await testTenant()).tenant.slug
})

const check = (slug: string, name = '') => checkAddress(supporter(), { slug, name })

describe('an address', () => {
  it.each([
    ['', 'empty'],
    ['   ', 'empty'],
    ['-acme', 'invalid'],
    ['ac me', 'invalid'],
    ['a.b', 'invalid'],
    ['ä', 'invalid'],
    ['a'.repeat(64), 'invalid'],
    ['admin', 'reserved'],
    ['xn--acme', 'reserved'],
    ['ADMIN', 'reserved'],
  ])('of %j is %s', async (slug, state) => {
    expect((await check(slug)).state).toBe(state)
  })

  it('is free or taken, in any writing', async () => {
    expect((await check(`free-${newId().slice(-12)}`)).state).toBe('free')
    expect((await check(taken)).state).toBe('taken')
    expect((await check(` ${taken.toUpperCase()} `)).state).toBe('taken')
  })

  it('is suggested from the name, with a number where that is taken', async () => {
    expect((await check('', 'MediCare Plus GmbH & Co.')).suggestion).toBe('medicare-plus-gmbh-co')
    expect((await check('', taken)).suggestion).toBe(`${taken}-2`)
    expect((await check('', 'Admin')).suggestion).toBeNull()
    expect((await check('', '')).suggestion).toBeNull()
  })

  it('is looked up by staff alone', async () => {
    await expect(checkAddress(visitor(), { slug: 'x', name: '' })).rejects.toMatchObject({ status: 401 })
    expect((await checkAddress(operator(), { slug: 'x1', name: '' })).state).toBe('free')
  })
})

it.each([
  ['Ünïcödé Straße', 'unicode-stra-e'],
  ['  --A--  ', 'a'],
  ['x'.repeat(100), 'x'.repeat(40)],
  [`${'x'.repeat(39)} y`, 'x'.repeat(39)],
  ['💥', null],
  ['www', null],
])('the name %j suggests %j', (name, slug) => expect(suggestSlug(name)).toBe(slug))
