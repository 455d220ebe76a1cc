import { describe, expect, it } from 'vitest'
import { readerOf } from './reader-of'

const nobody = { tenant: null, member: null, chosen: undefined, zone: undefined, acceptLanguage: null }
const german = { locale: 'de-AT', timeZone: 'Europe/Vienna' }
const member = { locale: null, timeZone: null }

describe('on a company’s host', () => {
  it('a member reads in the language of the profile, whatever the browser or the company speaks', () => {
    const reader = readerOf({ ...nobody, tenant: german, member: { ...member, locale: 'ar' }, chosen: 'en' })
    expect(reader.locale).toBe('ar')
  })

  it('a member who chose none reads in the company’s, not in that of a colleague at the same browser', () => {
    expect(readerOf({ ...nobody, tenant: german, member, chosen: 'ar' }).locale).toBe('de')
  })

  it('whoever is not signed in reads in what was chosen in this browser, else in the company’s', () => {
    expect(readerOf({ ...nobody, tenant: german, chosen: 'ar' }).locale).toBe('ar')
    expect(readerOf({ ...nobody, tenant: german, acceptLanguage: 'ar' }).locale).toBe('de')
    expect(readerOf({ ...nobody, tenant: { ...german, locale: 'fr' } }).locale).toBe('en')
  })

  it('times are the member’s, else the browser’s, else the company’s', () => {
    const zones = [
      readerOf({ ...nobody, tenant: german, member: { ...member, timeZone: 'Asia/Dubai' }, zone: 'Asia/Tokyo' }),
      readerOf({ ...nobody, tenant: german, member, zone: 'Asia/Tokyo' }),
      readerOf({ ...nobody, tenant: german, member }),
    ].map(({ timeZone }) => timeZone)
    expect(zones).toEqual(['Asia/Dubai', 'Asia/Tokyo', 'Europe/Vienna'])
  })
})

it('on the platform’s hosts a reader gets what was chosen, else what the browser asks for', () => {
  expect(readerOf({ ...nobody, chosen: 'ar', acceptLanguage: 'de' }).locale).toBe('ar')
  expect(readerOf({ ...nobody, acceptLanguage: 'de-CH,en;q=0.5' }).locale).toBe('de')
})
