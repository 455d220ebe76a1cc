import { createHash, createPublicKey, verify } from 'node:crypto'

const unfold = (text: string): string => text.replace(/\r\n(?=[ \t])/g, '')
const relaxedHeader = (line: string): string => {
  const at = line.indexOf(':')
  return `${line.slice(0, at).trim().toLowerCase()}:${unfold(line.slice(at + 1))
    .replace(/[ \t]+/g, ' ')
    .trim()}`
}
const relaxedBody = (body: string): string => {
  const lines = body.split('\r\n').map((line) => line.replace(/[ \t]+/g, ' ').replace(/ $/, ''))
  while (lines.at(-1) === '') lines.pop()
  return lines.length ? `${lines.join('\r\n')}\r\n` : ''
}

export type VerifiedSignature = { isValid: boolean; domain: string; selector: string; headers: string[] }

/** What a receiver does with a DKIM signature (RFC 6376 §6, relaxed/relaxed, rsa-sha256), without the library that made it. */
export function verifySignature(raw: string, publicKey: string): VerifiedSignature {
  const split = raw.indexOf('\r\n\r\n')
  const lines = unfold(raw.slice(0, split)).split('\r\n')
  const folded = raw.slice(0, split).split(/\r\n(?![ \t])/)
  const line = folded.find((one) => /^dkim-signature:/i.test(one)) ?? ''
  const tags = Object.fromEntries(
    unfold(line.slice(line.indexOf(':') + 1))
      .split(';')
      .flatMap((tag) => {
        const at = tag.indexOf('=')
        return at < 0 ? [] : [[tag.slice(0, at).trim(), tag.slice(at + 1).replace(/\s+/g, '')]]
      }),
  )
  const names = (tags.h ?? '').split(':').filter(Boolean)
  const left = [...lines]
  const signed = names.flatMap((name) => {
    const at = left.findLastIndex((one) => one.toLowerCase().startsWith(`${name.toLowerCase()}:`))
    return at < 0 ? [] : left.splice(at, 1)
  })
  const own = relaxedHeader(unfold(line).replace(/(;\s*b=)[^;]*/, '$1'))
  const data = [...signed.map(relaxedHeader), own].join('\r\n')
  const bodyHash = createHash('sha256')
    .update(relaxedBody(raw.slice(split + 4)), 'latin1')
    .digest('base64')
  const key = createPublicKey({ key: Buffer.from(publicKey, 'base64'), format: 'der', type: 'spki' })
  const isSigned = verify('sha256', Buffer.from(data, 'latin1'), key, Buffer.from(tags.b ?? '', 'base64'))
  return { isValid: isSigned && bodyHash === tags.bh, domain: tags.d ?? '', selector: tags.s ?? '', headers: names }
}
