import { describe, expect, it } from 'vitest'
import { trapGuard } from './trap-guard'

const kept = (addresses: string[]) => {
  const isWorth = trapGuard()
  return addresses.filter((address) => isWorth(`https://acme.example${address}`)).length
}
const many = (make: (n: number) => string, count = 500) => Array.from({ length: count }, (_, n) => make(n))
const date = (n: number) => new Date(Date.UTC(2020, 0, 1 + n)).toISOString().slice(0, 10)

describe('trapGuard', () => {
  it.each([
    ['a calendar of days', (n: number) => `/events/${date(n).replaceAll('-', '/')}`],
    ['a calendar in a parameter', (n: number) => `/calendar?month=2026-${n}`],
    ['a calendar under another name', (n: number) => `/plan?show=${date(n)}`],
    ['a list sorted in every way', (n: number) => `/shop?sort=${n}`],
    ['combinations of filters', (n: number) => `/shop?brand=${n}&kind=${n % 7}`],
    ['a path that repeats itself', (n: number) => `/a/b/a/b/a/b/${n}`],
    ['a path without an end', (n: number) => `/${'x/y/'.repeat(6)}${n}`],
    ['an address without an end', (n: number) => `/${'x'.repeat(600)}${n}`],
    ['pages of a list', (n: number) => `/blog?page=${n}`],
  ])('leaves %s after a few', (_what, make) => {
    expect(kept(many(make))).toBeLessThanOrEqual(10)
  })

  it('leaves a counter after some dozens', () => {
    expect(kept(many((n) => `/item/${n}`))).toBe(60)
  })

  it('keeps ordinary sites whole', () => {
    expect(kept(many((n) => `/blog/post-${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10)]}`, 100))).toBe(100)
    expect(kept(many((n) => `/?p=${n}`, 40))).toBe(40)
    expect(kept(many((n) => `/models/${n}`, 50))).toBe(50)
  })
})
