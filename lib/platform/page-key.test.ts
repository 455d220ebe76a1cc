import { expect, it } from 'vitest'
import { pathOfKey } from './page-key'

it('is what follows the first mark, so that no path of one company ends like a page of another', () => {
  const route = '/route-cache/APP_PAGE/b041a919abbe'
  expect(pathOfKey(`${route}/$/acme/help`)).toBe('/acme/help')
  expect(pathOfKey(`${route}/$/acme`)).toBe('/acme')
  expect(pathOfKey(`${route}/$/rival/x/$/acme/help`)).toBe('/rival/x/$/acme/help')
  expect(pathOfKey('/acme/help')).toBe('/acme/help')
})
