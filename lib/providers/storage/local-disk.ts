import { type FileHandle, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { randomToken } from '@/lib/kernel'
import type { Storage } from './port'

const KEY = /^[\w-]{1,100}(?:\/[\w-]{1,100}){0,5}$/
const READ_BYTES = 64 * 1024

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT'

/** Opens the file with the first read, so that an answer without a body (304, HEAD) leaves nothing open. */
function lazyStream(file: string, part?: { first: number; last: number }): ReadableStream<Uint8Array> {
  let handle: FileHandle | undefined
  let at = part?.first ?? 0
  const end = part ? part.last + 1 : Number.POSITIVE_INFINITY
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        handle ??= await open(file)
        const wanted = Math.min(READ_BYTES, end - at)
        const { bytesRead, buffer } = await handle.read(new Uint8Array(wanted), 0, wanted, at)
        at += bytesRead
        if (bytesRead > 0) return controller.enqueue(buffer.subarray(0, bytesRead))
        await handle.close()
        controller.close()
      },
      cancel: () => handle?.close(),
    },
    { highWaterMark: 0 },
  )
}

/** Files below one folder. A file appears whole or not at all: it is written aside, flushed and renamed. */
export function localDisk(folder: string): Storage {
  const place = (key: string): string => {
    if (!KEY.test(key)) throw new Error(`not a storage key: ${JSON.stringify(key.slice(0, 80))}`)
    return path.join(folder, key)
  }
  const placeOfPrefix = (prefix: string): string => {
    if (!prefix.endsWith('/')) throw new Error('a prefix ends with a slash')
    return place(prefix.slice(0, -1))
  }
  const writeAside = async (key: string, content: Uint8Array | AsyncIterable<Uint8Array>): Promise<void> => {
    const target = place(key)
    const aside = `${target}.${randomToken(6)}.part`
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })
    try {
      await writeFile(aside, content, { flush: true, mode: 0o600 })
      await rename(aside, target)
    } catch (error) {
      await rm(aside, { force: true })
      throw error
    }
  }
  return {
    put: writeAside,
    async putStream(key, chunks) {
      let size = 0
      await writeAside(
        key,
        (async function* () {
          for await (const chunk of chunks) {
            size += chunk.byteLength
            yield chunk
          }
        })(),
      )
      return size
    },
    async get(key, part) {
      const target = place(key)
      try {
        const found = await stat(target)
        return found.isFile() ? { body: lazyStream(target, part), sizeBytes: found.size } : null
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async delete(key) {
      await rm(place(key), { force: true })
    },
    async deletePrefix(prefix) {
      await rm(placeOfPrefix(prefix), { recursive: true, force: true })
    },
    async list(prefix) {
      const start = placeOfPrefix(prefix)
      try {
        const entries = await readdir(start, { recursive: true, withFileTypes: true })
        return entries
          .filter((entry) => entry.isFile() && !entry.name.endsWith('.part'))
          .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
          .sort()
      } catch (error) {
        if (isMissing(error)) return []
        throw error
      }
    },
  }
}
