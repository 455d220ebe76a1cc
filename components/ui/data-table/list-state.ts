/** What a list of the product shows, as its address says it. Pure: the server reads it, links and the client write it. */

export type Sort = { column: string; direction: 'asc' | 'desc' }

export type ListConfig = {
  /** Columns in their usual order. */
  columns: readonly { id: string; isSortable?: boolean; isHiddenAtFirst?: boolean }[]
  defaultSort?: Sort
  /** Filter name → values allowed; `'any'` for free values (an id, a date). */
  filters?: Readonly<Record<string, readonly string[] | 'any'>>
}

export type ListState = {
  query: string
  sort: Sort | null
  filters: Record<string, string[]>
  /** Opaque; null on the first page. */
  cursor: string | null
  /** Counts from 1; only tells people where they are. */
  page: number
  /** Ids of the columns shown; null for the usual ones. */
  columns: string[] | null
}

export type SearchParams = Record<string, string | string[] | undefined>

const MAX_LENGTH = 500
// biome-ignore lint/suspicious/noControlCharactersInRegex: an address may carry anything; these never reach a query
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g

const first = (value: string | string[] | undefined): string => (Array.isArray(value) ? value[0] : value) ?? ''

const clean = (value: string): string => value.slice(0, MAX_LENGTH).toWellFormed().replace(CONTROL, '').trim()

/** Reads an address; what it does not know it leaves out, so an old or damaged link still shows a list. */
export function parseListState(params: SearchParams, config: ListConfig): ListState {
  const sortText = first(params.sort)
  const sortColumn = sortText.replace(/^-/, '')
  const isSortable = config.columns.some((column) => column.id === sortColumn && column.isSortable)
  const filters: Record<string, string[]> = {}
  for (const [name, allowed] of Object.entries(config.filters ?? {})) {
    const values = first(params[name])
      .split(',')
      .map(clean)
      .filter((value) => value !== '' && (allowed === 'any' || allowed.includes(value)))
    if (values.length > 0) filters[name] = [...new Set(values)]
  }
  const known = config.columns.map((column) => column.id)
  const columns = first(params.cols).split(',')
  const shown = known.filter((id) => columns.includes(id))
  const page = Number(first(params.page))
  const cursor = clean(first(params.cursor)) || null
  return {
    query: clean(first(params.q)),
    sort: isSortable
      ? { column: sortColumn, direction: sortText.startsWith('-') ? 'desc' : 'asc' }
      : (config.defaultSort ?? null),
    filters,
    cursor,
    page: cursor && Number.isSafeInteger(page) && page > 1 ? page : 1,
    columns: shown.length > 0 ? shown : null,
  }
}

/** How many rows a page of a list has. */
const ROWS = 50

/** What a verb that pages is asked for. */
export const pageOf = ({ cursor }: ListState): { limit: number; cursor?: string } => ({
  limit: ROWS,
  ...(cursor ? { cursor } : {}),
})

/** The same of a verb that searches too. @param longest characters that it looks for */
export const foundPageOf = (state: ListState, longest = 200): ReturnType<typeof pageOf> & { search?: string } => ({
  ...pageOf(state),
  ...(state.query ? { search: state.query.slice(0, longest) } : {}),
})

const isSameSort = (a: Sort | null, b: Sort | null | undefined): boolean =>
  (a?.column ?? '') === (b?.column ?? '') && (a?.direction ?? '') === (b?.direction ?? '')

/** The query string of a state, `''` for the plain list; always in the same order, so that links compare equal. */
export function listSearch(state: ListState, config: ListConfig): string {
  const params = new URLSearchParams()
  if (state.query) params.set('q', state.query)
  for (const name of Object.keys(config.filters ?? {})) {
    const values = state.filters[name]
    if (values && values.length > 0) params.set(name, values.join(','))
  }
  if (state.sort && !isSameSort(state.sort, config.defaultSort)) {
    params.set('sort', `${state.sort.direction === 'desc' ? '-' : ''}${state.sort.column}`)
  }
  if (state.columns) params.set('cols', state.columns.join(','))
  if (state.cursor) params.set('cursor', state.cursor)
  if (state.cursor && state.page > 1) params.set('page', String(state.page))
  const text = params.toString().replaceAll('%2C', ',')
  return text ? `?${text}` : ''
}

const fromStart = (state: ListState): ListState => ({ ...state, cursor: null, page: 1 })

export const withQuery = (state: ListState, query: string): ListState => fromStart({ ...state, query: query.trim() })

export const withFilter = (state: ListState, name: string, values: string[]): ListState =>
  fromStart({ ...state, filters: { ...state.filters, [name]: values } })

export const withoutFilters = (state: ListState): ListState => fromStart({ ...state, query: '', filters: {} })

export const withColumns = (state: ListState, columns: string[] | null): ListState => ({ ...state, columns })

/** The first press sorts upwards, the next one downwards. */
export const withSort = (state: ListState, column: string): ListState => {
  const isUp = state.sort?.column === column && state.sort.direction === 'asc'
  return fromStart({ ...state, sort: { column, direction: isUp ? 'desc' : 'asc' } })
}

export const withCursor = (state: ListState, cursor: string | null, page: number): ListState => ({
  ...state,
  cursor,
  page,
})

export const isNarrowed = (state: ListState): boolean => state.query !== '' || Object.keys(state.filters).length > 0

/** The part of a configuration that can travel to the browser: columns may carry functions that draw their cells. */
export const plainConfig = ({ columns, defaultSort, filters }: ListConfig): ListConfig => ({
  columns: columns.map(({ id, isSortable = false, isHiddenAtFirst = false }) => ({ id, isSortable, isHiddenAtFirst })),
  ...(defaultSort ? { defaultSort } : {}),
  ...(filters ? { filters } : {}),
})

/** Ids of the columns to show, in their usual order. */
export const shownColumns = (state: ListState, config: ListConfig): string[] =>
  state.columns ?? config.columns.filter((column) => !column.isHiddenAtFirst).map((column) => column.id)
