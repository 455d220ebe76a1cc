import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localDisk } from './local-disk'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'storage-'))
})
afterAll(() => rm(folder, { recursive: true }))

const bytes = (text: string) => new TextEncoder().encode(text)

describe('localDisk', () => {
  it('gives back what it was given and forgets what is deleted', async () => {
    const disk = localDisk(folder)
    await disk.put('tenant-a/one', bytes('hello'), 'text/plain')
    const found = await disk.get('tenant-a/one')
    expect(await new Response(found?.body).text()).toBe('hello')
    await disk.delete('tenant-a/one')
    expect(await disk.get('tenant-a/one')).toBeNull()
  })

  it.each(['../secret', '/etc/passwd', 'a/../../b', 'a//b', ''])('refuses the key “%s”', async (key) => {
    await expect(localDisk(folder).put(key, bytes('x'), 'text/plain')).rejects.toThrow('storage key')
  })

  it('removes one tenant and leaves the others, with nothing half-written', async () => {
    const disk = localDisk(folder)
    await disk.put('tenant-b/one', bytes('1'), 'text/plain')
    await disk.put('tenant-c/one', bytes('2'), 'text/plain')
    await disk.deletePrefix('tenant-b/')
    expect(await disk.list('tenant-b/')).toEqual([])
    expect(await disk.list('tenant-c/')).toEqual(['tenant-c/one'])
    expect((await readdir(path.join(folder, 'tenant-c'))).some((name) => name.endsWith('.part'))).toBe(false)
  })
})
