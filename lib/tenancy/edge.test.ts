import { describe, expect, it } from 'vitest'
import { env, hmacHex } from '@/lib/kernel'
import { readAppHost } from './app-host'
import { decide } from './edge'

const settings = () => ({ rootDomain: 'platform.test', protocol: 'http', secret: env().AUTH_SECRET })

const arriving = (headers: Record<string, string>, path = '/') =>
  decide(new Request(`http://any.test${path}`, { headers }), new URL(path, 'http://any.test').pathname, settings())

describe('at the edge', () => {
  it('the host is signed for the handlers, which trust nothing else', async () => {
    const { headers } = await arriving({ host: 'acme.platform.test' })
    expect(readAppHost(headers)).toEqual({ kind: 'tenant', slug: 'acme' })
    headers.set('x-app-host', 'tenant:other')
    expect(readAppHost(headers)).toEqual({ kind: 'unknown' })
    headers.delete('x-app-host-sig')
    expect(readAppHost(headers)).toEqual({ kind: 'unknown' })
  })

  it('internal headers that a client sent are replaced, even rightly signed ones', async () => {
    const forged = {
      host: 'acme.platform.test',
      'x-app-host': 'tenant:other',
      'x-app-host-sig': hmacHex(env().AUTH_SECRET, 'app-host:tenant:other'),
      'x-app-path': '/dashboard',
      'x-app-search': '?a=1',
    }
    const { headers } = await arriving(forged, '/help?q=x')
    expect(readAppHost(headers)).toEqual({ kind: 'tenant', slug: 'acme' })
    expect([headers.get('x-app-path'), headers.get('x-app-search')]).toEqual(['/help', '?q=x'])
  })

  it('only our own signature lets a forwarded server action keep its host', async () => {
    const forwarded = { host: 'localhost:3000', 'x-action-forwarded': '1', 'x-app-host': 'tenant:acme' }
    const right = { ...forwarded, 'x-app-host-sig': hmacHex(env().AUTH_SECRET, 'app-host:tenant:acme') }
    expect(readAppHost((await arriving(right)).headers)).toEqual({ kind: 'tenant', slug: 'acme' })
    const wrong = { ...forwarded, 'x-app-host-sig': hmacHex('another secret', 'app-host:tenant:acme') }
    const { headers } = await arriving(wrong)
    expect(readAppHost(headers)).toEqual({ kind: 'unknown' })
    expect(headers.has('x-action-forwarded')).toBe(false)
  })

  it('a company named by path is redirected to, never rewritten to', async () => {
    expect((await arriving({ host: 'platform.test' }, '/tenant/acme/help')).action).toEqual({
      kind: 'redirect',
      to: 'http://acme.platform.test/help',
    })
  })
})
