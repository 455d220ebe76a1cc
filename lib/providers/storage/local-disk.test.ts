import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises'
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
const textOf = (body: ReadableStream<Uint8Array> | undefined) => new Response(body).text()
const openFiles = async () => (await readdir('/proc/self/fd')).length

describe('localDisk', () => {
  it('gives back what it was given and forgets what is deleted', async () => {
    const disk = localDisk(folder)
    await disk.put('tenant-a/one', bytes('hello'), 'text/plain')
    const found = await disk.get('tenant-a/one')
    expect(found?.sizeBytes).toBe(5)
    expect(await textOf(found?.body)).toBe('hello')
    await disk.delete('tenant-a/one')
    await disk.delete('tenant-a/one')
    expect(await disk.get('tenant-a/one')).toBeNull()
  })

  it('streams a file of many reads whole', async () => {
    const disk = localDisk(folder)
    const big = 'abcdefgh'.repeat(100_000)
    await disk.put('tenant-a/big', bytes(big), 'text/plain')
    expect(await textOf((await disk.get('tenant-a/big'))?.body)).toBe(big)
    const part = await disk.get('tenant-a/big', { first: 3, last: 100_005 })
    expect(part?.sizeBytes).toBe(big.length)
    expect(await textOf(part?.body)).toBe(big.slice(3, 100_006))
  })

  it('writes what comes in parts whole, and nothing of what breaks off', async () => {
    const disk = localDisk(folder)
    async function* parts(breaks: boolean) {
      yield bytes('one ')
      if (breaks) throw new Error('the line went dead')
      yield bytes('two')
    }
    expect(await disk.putStream('tenant-a/parts', parts(false), 'text/plain')).toBe(7)
    expect(await textOf((await disk.get('tenant-a/parts'))?.body)).toBe('one two')
    await expect(disk.putStream('tenant-p/broken', parts(true), 'text/plain')).rejects.toThrow('went dead')
    expect(await disk.list('tenant-p/')).toEqual([])
    expect(await readdir(path.join(folder, 'tenant-p'))).toEqual([])
  })

  it.skipIf(process.platform !== 'linux')(
    'leaves no file open when the body is not read, or not to its end',
    async () => {
      const disk = localDisk(folder)
      await disk.put('tenant-a/open', bytes('x'.repeat(500_000)), 'text/plain')
      const before = await openFiles()
      for (let n = 0; n < 20; n++) {
        await disk.get('tenant-a/open')
        const reader = (await disk.get('tenant-a/open'))?.body.getReader()
        await reader?.read()
        await reader?.cancel()
      }
      expect(await openFiles()).toBeLessThanOrEqual(before + 1)
    },
  )

  it('replaces a file at once', async () => {
    const disk = localDisk(folder)
    await disk.put('tenant-a/two', bytes('old'), 'text/plain')
    await Promise.all(Array.from({ length: 10 }, () => disk.put('tenant-a/two', bytes('new'), 'text/plain')))
    expect(await textOf((await disk.get('tenant-a/two'))?.body)).toBe('new')
    expect((await stat(path.join(folder, 'tenant-a/two'))).mode & 0o077).toBe(0)
  })

  it.each([
    '../secret',
    '..',
    '/etc/passwd',
    'a/../../b',
    'a/./b',
    'a//b',
    'a\\..\\b',
    'a/b\0.png',
    'a/b\n',
    '',
    'a/',
    'ä/b',
    'a/b.png',
    `a/${'x'.repeat(300)}`,
  ])('refuses the key %j', async (key) => {
    const disk = localDisk(folder)
    await expect(disk.put(key, bytes('x'), 'text/plain')).rejects.toThrow('storage key')
    await expect(disk.get(key)).rejects.toThrow('storage key')
    await expect(disk.delete(key)).rejects.toThrow('storage key')
  })

  it('removes one tenant and leaves the others, with nothing half-written', async () => {
    const disk = localDisk(folder)
    await disk.put('tenant-b/one', bytes('1'), 'text/plain')
    await disk.put('tenant-bb/one', bytes('2'), 'text/plain')
    await disk.deletePrefix('tenant-b/')
    expect(await disk.list('tenant-b/')).toEqual([])
    expect(await disk.list('tenant-bb/')).toEqual(['tenant-bb/one'])
    await disk.deletePrefix('nobody/')
    await expect(disk.deletePrefix('tenant-bb')).rejects.toThrow('slash')
    await expect(disk.deletePrefix('/')).rejects.toThrow('storage key')
  })

  it('does not show what a crash left half-written', async () => {
    await mkdir(path.join(folder, 'tenant-d'))
    await writeFile(path.join(folder, 'tenant-d', 'one.abc.part'), 'ha')
    expect(await localDisk(folder).list('tenant-d/')).toEqual([])
  })
})
