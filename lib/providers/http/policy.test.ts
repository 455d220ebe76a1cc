import { expect, it } from 'vitest'
import { isPublicAddress } from './address'
import { checkedAddresses, checkedUrl, type FetchPolicy, parseOrigins } from './policy'

const policy: FetchPolicy = {
  allowedOrigins: new Set(['http://demo.localhost:3025']),
  ports: new Set(['', '8080']),
  isPublicAddress,
  resolve: async (host) =>
    host === 'mixed.example'
      ? [
          { address: '93.184.216.34', family: 4 },
          { address: '10.0.0.7', family: 4 },
        ]
      : [{ address: '93.184.216.34', family: 4 }],
}

it.each([
  'http://127.0.0.1/',
  'http://2130706433/',
  'http://0x7f.1/',
  'http://017700000001/',
  'http://0/',
  'http://[::1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[64:ff9b::a9fe:a9fe]/',
  'http://169.254.169.254/latest/meta-data/',
  'http://localhost/',
  'http://localhost./',
  'http://other.localhost/',
  'http://demo.localhost:3026/',
  'https://demo.localhost:3025/',
  'http://example.com:22/',
  'http://example.com:6379/',
])('does not open %s', (address) => {
  expect(() => checkedUrl(address, policy)).toThrow(expect.objectContaining({ kind: 'blocked_address' }))
})

it.each([
  'ftp://example.com/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'http://',
  'example',
  'https://a:b@c.example/',
])('does not take %s for a web address', (address) => {
  expect(() => checkedUrl(address, policy)).toThrow(expect.objectContaining({ kind: 'bad_url' }))
})

it('opens public addresses and allowed origins', () => {
  expect(checkedUrl('https://example.com:8080/a', policy).href).toBe('https://example.com:8080/a')
  expect(checkedUrl('http://demo.localhost:3025/a', policy).href).toBe('http://demo.localhost:3025/a')
})

it('refuses a name as a whole when one of its addresses is private', async () => {
  await expect(checkedAddresses('http://mixed.example', policy)).rejects.toMatchObject({ kind: 'blocked_address' })
  await expect(checkedAddresses('http://fine.example', policy)).resolves.toHaveLength(1)
})

it('knows where names below localhost are', async () => {
  const addresses = await checkedAddresses('http://demo.localhost:3025', policy)
  expect(addresses).toEqual([{ address: '127.0.0.1', family: 4 }])
})

it('reads the list of allowed origins and names what is wrong in it', () => {
  expect([...parseOrigins(' http://a.localhost:3025 ,https://b.example,')]).toEqual([
    'http://a.localhost:3025',
    'https://b.example',
  ])
  expect(() => parseOrigins('a.localhost')).toThrow('"a.localhost" is not an origin')
})
