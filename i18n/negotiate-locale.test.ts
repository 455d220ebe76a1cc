import { describe, expect, it } from 'vitest'
import { directionOf } from './locales'
import { negotiateLocale } from './negotiate-locale'

describe('negotiateLocale', () => {
  it.each([
    ['de-AT,de;q=0.9,en;q=0.8', 'de'],
    ['fr-FR, ar;q=0.4, en;q=0.7', 'en'],
    ['AR', 'ar'],
    ['de;q=0, en;q=0.1', 'en'],
    ['fr', 'en'],
    ['*', 'en'],
    ['de;q=nonsense, ar;q=0.5', 'ar'],
    ['', 'en'],
    [null, 'en'],
  ])('%j gives %s', (header, locale) => {
    expect(negotiateLocale(header)).toBe(locale)
  })
})

it('knows which languages run from right to left', () => {
  expect([directionOf('ar'), directionOf('ar-EG'), directionOf('en'), directionOf('')]).toEqual([
    'rtl',
    'rtl',
    'ltr',
    'ltr',
  ])
})
