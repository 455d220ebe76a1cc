import { randomBytes } from 'node:crypto'

export type MediaFile = { id: string; contentType: string; name: string; bytes: Buffer }

const MOST_BYTES = 128 * 1024 * 1024

/** Files that phones and companies have sent, the latest kept, in memory. */
export class MediaStore {
  #files = new Map<string, MediaFile>()

  add(file: Omit<MediaFile, 'id'>): MediaFile {
    const kept = { ...file, id: `media-${randomBytes(12).toString('hex')}` }
    this.#files.set(kept.id, kept)
    let size = 0
    for (const { id, bytes } of [...this.#files.values()].reverse()) {
      size += bytes.byteLength
      if (size > MOST_BYTES) this.#files.delete(id)
    }
    return kept
  }

  get(id: string): MediaFile | undefined {
    return this.#files.get(id)
  }
}
