const encoder = new TextEncoder()

/** A stored file that is told as MP4 by its first box. */
export const someVideo = (sizeBytes = 6_000): Uint8Array => {
  const bytes = new Uint8Array(sizeBytes)
  bytes.set([0, 0, 0, 24], 0)
  bytes.set(encoder.encode('ftypisom\u0000\u0000\u0002\u0000isommp42'), 4)
  return bytes
}

export const somePdf = (sizeBytes = 900): Uint8Array => {
  const bytes = new Uint8Array(sizeBytes).fill(32)
  bytes.set(encoder.encode('%PDF-1.7\n'), 0)
  return bytes
}

/** In pieces, as a request's body comes. */
export async function* inPieces(bytes: Uint8Array, pieceBytes = 1_000): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes)
}
