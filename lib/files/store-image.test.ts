import { expect, it } from 'vitest'
import { testTenant } from '@/lib/testing'
import { openFile, storeImage } from './store-image'

const DRAWING =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#0f766e"/></svg>'

it('keeps a drawing as it is and as pixels', async () => {
  const { system } = await testTenant()
  const { url } = await storeImage(system, {
    purpose: 'logo',
    name: 'logo.svg',
    bytes: new TextEncoder().encode(DRAWING),
  })
  const id = url.split('/').at(-1) ?? ''
  const stored = await openFile(system, id)
  const pixels = await openFile(system, id, 'png')
  expect(stored?.contentType).toBe('image/svg+xml')
  expect(pixels?.contentType).toBe('image/png')
  expect(pixels?.etag).not.toBe(stored?.etag)
  const bytes = Buffer.from(await new Response(pixels?.body).arrayBuffer())
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
})
