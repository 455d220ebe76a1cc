const LABEL = /charset\s*=\s*["']?([\w-]+)/i

function decoderFor(label: string | undefined): TextDecoder {
  try {
    return new TextDecoder(label ?? 'utf-8')
  } catch {
    return new TextDecoder('utf-8')
  }
}

/** Bytes of a page as text: byte order mark, header, `<meta charset>`, UTF-8, in this order. */
export function decodeText(bytes: Uint8Array, contentType: string): string {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  const label = LABEL.exec(contentType)?.[1] ?? LABEL.exec(head)?.[1]
  return decoderFor(label).decode(bytes)
}
