import { describe, expect, it } from 'vitest'
import { renewalCookies } from './renewal-cookies'

describe('a renewed session', () => {
  it('is set for this host alone, out of reach of scripts, and takes the place of numbered parts', () => {
    const headers = new Headers({ cookie: 'other=1; session.0=aa; session.1=bb' })
    expect(renewalCookies('new', headers)).toEqual([
      'session=new; Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax',
      'session.0=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
      'session.1=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax',
    ])
  })
})
