import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isNarrowed,
  type ListConfig,
  listSearch,
  parseListState,
  plainConfig,
  type SearchParams,
  shownColumns,
  withColumns,
  withCursor,
  withFilter,
  withoutFilters,
  withQuery,
  withSort,
} from './list-state'

const config: ListConfig = {
  columns: [
    { id: 'name', isSortable: true },
    { id: 'status' },
    { id: 'created', isSortable: true },
    { id: 'notes', isHiddenAtFirst: true },
  ],
  defaultSort: { column: 'created', direction: 'desc' },
  filters: { status: ['active', 'suspended'], assignee: 'any' },
}

const read = (search: string) => parseListState(Object.fromEntries(new URLSearchParams(search)), config)

describe('parseListState', () => {
  it('reads search, sort, filters, page and columns', () => {
    expect(read('q=acme&sort=-name&status=active,suspended&cursor=abc&page=3&cols=status,name')).toEqual({
      query: 'acme',
      sort: { column: 'name', direction: 'desc' },
      filters: { status: ['active', 'suspended'] },
      cursor: 'abc',
      page: 3,
      columns: ['name', 'status'],
    })
  })

  it('leaves out what it does not know', () => {
    expect(read('sort=status&status=active,gone&cols=none&page=7&other=1')).toEqual({
      query: '',
      sort: { column: 'created', direction: 'desc' },
      filters: { status: ['active'] },
      cursor: null,
      page: 1,
      columns: null,
    })
  })

  it('strips control characters and cuts what is too long', () => {
    const state = read(`q=${encodeURIComponent(`a\u0000b${'x'.repeat(2000)}`)}`)
    expect(state.query.startsWith('abx')).toBe(true)
    expect(state.query.length).toBeLessThanOrEqual(500)
  })

  it('takes the first of a repeated parameter', () => {
    expect(parseListState({ q: ['one', 'two'] }, config).query).toBe('one')
  })

  it('never throws and settles after one round, whatever the address says', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.string()))
    const params = fc.dictionary(
      fc.constantFrom('q', 'sort', 'status', 'assignee', 'cursor', 'page', 'cols', '__proto__'),
      value,
    )
    fc.assert(
      fc.property(params, (given: SearchParams) => {
        const search = listSearch(parseListState(given, config), config)
        expect(listSearch(read(search), config)).toBe(search)
      }),
    )
  })
})

describe('listSearch', () => {
  it('is empty for the plain list and readable otherwise', () => {
    expect(listSearch(read(''), config)).toBe('')
    expect(listSearch(read('sort=-created'), config)).toBe('')
    expect(listSearch(read('status=suspended,active&q=a b'), config)).toBe('?q=a+b&status=suspended,active')
  })
})

describe('changes', () => {
  const deep = read('q=acme&status=active&cursor=abc&page=3&cols=name')

  it.each([
    ['search', withQuery(deep, ' zeta ')],
    ['filter', withFilter(deep, 'status', ['suspended'])],
    ['sort', withSort(deep, 'name')],
    ['clearing', withoutFilters(deep)],
  ])('a new %s starts at the first page and keeps the columns', (_, next) => {
    expect(next).toMatchObject({ cursor: null, page: 1, columns: ['name'] })
  })

  it('choosing columns stays on the page', () => {
    expect(withColumns(deep, ['status'])).toMatchObject({ cursor: 'abc', page: 3 })
  })

  it('sorts upwards first, then downwards', () => {
    const up = withSort(deep, 'name')
    expect(up.sort).toEqual({ column: 'name', direction: 'asc' })
    expect(withSort(up, 'name').sort).toEqual({ column: 'name', direction: 'desc' })
    expect(withSort(withSort(up, 'name'), 'name').sort).toEqual({ column: 'name', direction: 'asc' })
  })

  it('an emptied filter leaves the address', () => {
    const next = withFilter(read('status=active'), 'status', [])
    expect(listSearch(next, config)).toBe('')
  })

  it('goes on with a cursor and back to the start', () => {
    expect(listSearch(withCursor(read(''), 'n3xt', 2), config)).toBe('?cursor=n3xt&page=2')
    expect(listSearch(withCursor(deep, null, 1), config)).toBe('?q=acme&status=active&cols=name')
  })

  it('knows when a list is narrowed', () => {
    expect(isNarrowed(deep)).toBe(true)
    expect(isNarrowed(withoutFilters(deep))).toBe(false)
  })
})

it('hides columns until they are chosen', () => {
  expect(shownColumns(read(''), config)).toEqual(['name', 'status', 'created'])
  expect(shownColumns(read('cols=notes,name'), config)).toEqual(['name', 'notes'])
})

it('sends the browser no functions', () => {
  const columns = [{ id: 'name', isSortable: true, header: 'Name', cell: () => 'x' }]
  expect(plainConfig({ columns, filters: { status: 'any' } })).toEqual({
    columns: [{ id: 'name', isSortable: true, isHiddenAtFirst: false }],
    filters: { status: 'any' },
  })
})
