import { afterEach, describe, expect, it, vi } from 'vitest'
import { deriveSecret, equalInConstantTime, seal, unseal } from './crypto'
import { forgetEnvironment } from './env'

afterEach(() => {
  vi.unstubAllEnvs()
  forgetEnvironment()
})

describe('a sealed value', () => {
  it('opens for its owner and shows nothing of what is inside', () => {
    const sealed = seal('ai-key:tenant-a', 'sk-secret')
    expect(unseal('ai-key:tenant-a', sealed)).toBe('sk-secret')
    expect(sealed).not.toContain('sk-secret')
    expect(seal('ai-key:tenant-a', 'sk-secret')).not.toBe(sealed)
  })

  it('does not open for another owner', () => {
    const sealed = seal('ai-key:tenant-a', 'sk-secret')
    for (const owner of ['ai-key:tenant-b', 'provisioning:tenant-a', '']) {
      expect(() => unseal(owner, sealed)).toThrow()
    }
  })

  it('does not open with another key of the installation', () => {
    const sealed = seal('a', 'x')
    vi.stubEnv('ENCRYPTION_KEY', 'another key of the tests, 32 letters')
    forgetEnvironment()
    expect(() => unseal('a', sealed)).toThrow()
  })

  it('does not open when any part of it was changed', () => {
    const parts = seal('a', 'hello').split('.')
    for (const index of parts.keys()) {
      const part = parts[index] ?? ''
      const changed = parts.with(index, part.startsWith('A') ? `B${part.slice(1)}` : `A${part.slice(1)}`).join('.')
      expect(() => unseal('a', changed), changed).toThrow()
    }
    for (const broken of ['', 'v1', 'v1..', 'v2.a.b.c', parts.slice(0, 3).join('.')]) {
      expect(() => unseal('a', broken), broken).toThrow()
    }
  })

  it('keeps any text, the empty one too', () => {
    for (const text of ['', 'ü€😀', 'a.b.c', 'x'.repeat(100_000)]) expect(unseal('a', seal('a', text))).toBe(text)
  })
})

it('secrets of different purposes differ, and stay the same over restarts', () => {
  expect(deriveSecret('auth:a')).toBe(deriveSecret('auth:a'))
  expect(deriveSecret('auth:a')).not.toBe(deriveSecret('auth:b'))
})

it('comparing takes strings of any lengths', () => {
  expect(equalInConstantTime('abc', 'abc')).toBe(true)
  expect(equalInConstantTime('abc', 'abcd')).toBe(false)
  expect(equalInConstantTime('', 'a')).toBe(false)
})
