import { createReadStream } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { randomToken } from '@/lib/kernel'
import type { Storage } from './port'

const KEY = /^[\w-]+(?:\/[\w-]+)*$/

const isMissing = (error: unknown): boolean => (error as { code?: string }).code === 'ENOENT'

/** Files below one folder. A file appears whole or not at all: it is written aside and renamed. */
export function localDisk(folder: string): Storage {
  const place = (key: string): string => {
    if (!KEY.test(key)) throw new Error('not a storage key')
    return path.join(folder, key)
  }
  return {
    async put(key, bytes) {
      const target = place(key)
      const aside = `${target}.${randomToken(6)}.part`
      await mkdir(path.dirname(target), { recursive: true })
      await writeFile(aside, bytes)
      await rename(aside, target)
    },
    async get(key) {
      const target = place(key)
      try {
        const { size } = await stat(target)
        return { body: Readable.toWeb(createReadStream(target)) as ReadableStream<Uint8Array>, sizeBytes: size }
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    delete: (key) => rm(place(key), { force: true }),
    deletePrefix: (prefix) => rm(place(prefix.replace(/\/$/, '')), { recursive: true, force: true }),
    async list(prefix) {
      const start = place(prefix.replace(/\/$/, ''))
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
