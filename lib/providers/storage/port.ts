/** Bytes under keys of the form `<tenant id>/<random>`. @throws Error for any other key */
export type Storage = {
  /** `contentType` is for stores that keep one with the object; the row of the file is what counts. */
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>
  /** The same for bytes that come one after the other; a source that throws leaves nothing. @returns how many there were */
  putStream(key: string, chunks: AsyncIterable<Uint8Array>, contentType: string): Promise<number>
  /** Null for a key that is not there. `sizeBytes` is of all of it, also where a part alone is read (both ends included). */
  get(
    key: string,
    part?: { first: number; last: number },
  ): Promise<{ body: ReadableStream<Uint8Array>; sizeBytes: number } | null>
  /** Deleting what is not there is no failure. */
  delete(key: string): Promise<void>
  /** Everything of a tenant: `<tenant id>/`. */
  deletePrefix(prefix: string): Promise<void>
  list(prefix: string): Promise<string[]>
}
