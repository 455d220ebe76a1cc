import { expect, it } from 'vitest'
import { changeOf, countOf, openScopes, setCell } from './matrix-state'

it('lets whoever changes something see as much of it, and whoever sees nothing change nothing', () => {
  const wrote = setCell({}, 'articles', 'write', 'own')
  expect(wrote).toEqual({ 'articles:write': 'own', 'articles:read': 'own' })
  expect(setCell(wrote, 'articles', 'write', 'tenant')).toEqual({
    'articles:write': 'tenant',
    'articles:read': 'tenant',
  })
  expect(setCell(wrote, 'articles', 'read', null)).toEqual({})
  expect(setCell({ 'articles:read': 'tenant', 'articles:write': 'tenant' }, 'articles', 'read', 'own')).toEqual({
    'articles:read': 'own',
    'articles:write': 'own',
  })
})

it('offers no scope that the editor does not have, and none that the resource does not know', () => {
  const reach = { 'conversations:read': 'own', 'branding:read': 'tenant' } as const
  expect(openScopes(reach, 'conversations', 'read')).toEqual(['own'])
  expect(openScopes(reach, 'branding', 'read')).toEqual(['tenant', 'subtenant'])
  expect(openScopes(reach, 'branding', 'write')).toEqual([])
})

it('counts what a change adds, takes away and widens', () => {
  const change = changeOf(
    { 'files:read': 'tenant', 'agents:read': 'own' },
    { 'agents:read': 'tenant', 'roles:read': 'tenant' },
  )
  expect(change).toEqual({ added: ['roles:read'], removed: ['files:read'], changed: ['agents:read'] })
  expect(countOf(change)).toBe(3)
})
