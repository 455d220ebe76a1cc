/** Bytes under keys of the form `<tenant id>/<random>`. */
export type Storage = {
  put(key: string, bytes: Uint8Array, contentType: string): Promise<void>
  get(key: string): Promise<{ body: ReadableStream<Uint8Array>; sizeBytes: number } | null>
  delete(key: string): Promise<void>
  /** Everything of a tenant: `<tenant id>/`. */
  deletePrefix(prefix: string): Promise<void>
  list(prefix: string): Promise<string[]>
}
