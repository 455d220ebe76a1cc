import { expect, it } from 'vitest'
import { floorFindings, integrityFindings, isLower } from './lockfile-floors.mjs'

const lock = (packages) => ({ packages })

it.each([
  ['1.2.3', '1.2.4', true],
  ['1.2.4', '1.2.4', false],
  ['1.10.0', '1.9.9', false],
  ['2.0.0-beta.1', '2.0.0', true],
  ['2.0.0', '2.0.0-beta.1', false],
  ['0.35.5', '1.0.0', true],
])('%s is lower than %s: %s', (a, b, expected) => expect(isLower(a, b)).toBe(expected))

it('finds an old version, also deep in the tree', () => {
  const packages = {
    'node_modules/next': { version: '16.4.4' },
    'node_modules/a/node_modules/pg': { version: '8.1.0' },
  }
  expect(floorFindings(lock(packages), { next: '16.4.5', pg: '8.23.0' })).toHaveLength(2)
  expect(floorFindings(lock(packages), { next: '16.4.4', pg: '8.1.0' })).toEqual([])
})

it('holds each major to its own floor', () => {
  const packages = {
    'node_modules/undici': { version: '7.30.2' },
    'node_modules/a/node_modules/undici': { version: '6.1.0' },
  }
  expect(floorFindings(lock(packages), { undici: '7.30.0', 'undici@6': '6.1.0' })).toEqual([])
  expect(floorFindings(lock(packages), { undici: '7.30.0', 'undici@6': '6.2.0' })).toHaveLength(1)
})

it('says when a floor guards nothing', () => {
  expect(floorFindings(lock({}), { '@scope/gone': '1.0.0' })).toHaveLength(1)
})

it('wants integrity hashes and no addresses', () => {
  const packages = { '': {}, 'node_modules/a': { version: '1.0.0', integrity: 'sha512-x' } }
  expect(integrityFindings(lock(packages))).toEqual([])
  packages['node_modules/b'] = { version: '1.0.0' }
  packages['node_modules/c'] = { version: '1.0.0', integrity: 'sha512-x', resolved: 'https://registry.example/c.tgz' }
  expect(integrityFindings(lock(packages))).toHaveLength(2)
})
