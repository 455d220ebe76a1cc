import { expect, it } from 'vitest'
import { checkFiles } from './file-check'

const rules = { accept: 'image/png, image/*,.csv', maxSizeBytes: 1000 }
const file = (name: string, type: string, size = 10) => ({ name, type, size })

it('lets kinds through by type, by family and by ending', () => {
  expect(checkFiles([file('a.png', 'image/png'), file('b.webp', 'image/webp'), file('C.CSV', '')], rules)).toBeNull()
})

it.each([
  [file('a.html', 'text/html'), 'wrongKind'],
  [file('a.png', 'image/png', 1001), 'tooLarge'],
  [file('a.png', 'image/png', 0), 'empty'],
])('refuses %o', (refused, reason) => {
  expect(checkFiles([file('fine.png', 'image/png'), refused], rules)).toEqual({ name: refused.name, reason })
})
