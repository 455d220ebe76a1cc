import type { Readable, Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate, createZstdDecompress } from 'node:zlib'
import { FetchFailure } from './fetch-failure'

export const ACCEPTED_ENCODINGS = 'gzip, deflate, br, zstd'

const DECODERS: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
  zstd: createZstdDecompress,
}

/** More than one coding on a page is a way to hide a bomb, not something that servers do. */
function decoders(contentEncoding: string): Transform[] {
  const names = contentEncoding
    .toLowerCase()
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '' && name !== 'identity')
  const make = names.length === 1 ? DECODERS[names[0] ?? ''] : undefined
  if (names.length > 0 && !make) throw new FetchFailure('wrong_type', `content-encoding ${contentEncoding}`)
  return make ? [make()] : []
}

/** Reads a body, decompressed, and stops as soon as it is larger than `maxBytes`. */
export async function readBody(
  body: Readable,
  contentEncoding: string,
  maxBytes: number,
  onData: () => void,
): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  const collect = async (source: AsyncIterable<Buffer>) => {
    for await (const chunk of source) {
      onData()
      size += chunk.length
      if (size > maxBytes) throw tooLarge(maxBytes)
      chunks.push(chunk)
    }
  }
  const [decoder] = decoders(contentEncoding)
  if (decoder) await pipeline(body, decoder, collect)
  else await pipeline(body, collect)
  return Buffer.concat(chunks)
}

export const tooLarge = (maxBytes: number): FetchFailure => {
  const limit = maxBytes >= 1_000_000 ? `${Math.round(maxBytes / 1_000_000)} MB` : `${Math.round(maxBytes / 1000)} kB`
  return new FetchFailure('too_large', `more than ${maxBytes} bytes`, {
    userMessage: `The page is larger than ${limit}.`,
  })
}
