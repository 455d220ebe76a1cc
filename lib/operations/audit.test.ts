import { expect, it } from 'vitest'
import { withoutSecrets } from './audit'

it('keeps what may be kept: no secrets, no undefined, no endless texts', () => {
  const kept = withoutSecrets({
    name: 'a',
    website: undefined,
    apiKey: 'k',
    nested: { passwordHash: 'x', n: 1 },
    text: 'y'.repeat(3_000),
  })
  expect(kept).toEqual({
    name: 'a',
    apiKey: '[redacted]',
    nested: { passwordHash: '[redacted]', n: 1 },
    text: `${'y'.repeat(2_000)}…`,
  })
  expect(Object.keys(kept as object)).not.toContain('website')
})
