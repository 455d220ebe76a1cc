import { expect, it } from 'vitest'
import { previewOf } from './preview'

it('is one line without markup', () => {
  expect(previewOf('## Returns\n\n- **30 days** for [all items](https://example.com/x) [1].', 'agent')).toBe(
    'Returns 30 days for all items.',
  )
})

it("leaves a customer's words as they are", () => {
  expect(previewOf('is 2*3*4 _really_\n24?', 'contact')).toBe('is 2*3*4 _really_ 24?')
})

it('cuts between characters, not inside one', () => {
  const preview = previewOf('👩'.repeat(400), 'contact')
  expect([...preview]).toHaveLength(160)
  expect(preview.isWellFormed()).toBe(true)
})
