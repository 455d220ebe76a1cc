import { createHmac, createPrivateKey, sign } from 'node:crypto'
import { z } from 'zod'
import { equalInConstantTime, randomToken, sha256Hex } from '@/lib/kernel'
import { MessageFailure } from '@/lib/providers/messages'

const LASTS_S = 300
/** What is told again for a day may carry the token of its first time. */
const OLDEST_S = 90_000
const CLOCKS_APART_S = 300

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A key as it was pasted: in one line, with its breaks written as `\n`, or whole. */
export function privateKeyOf(typed: string): string | null {
  const [, kind, inside = ''] =
    /-----BEGIN ([A-Z ]*PRIVATE KEY)-----([\s\S]*?)-----END [A-Z ]*PRIVATE KEY-----/.exec(
      typed.replaceAll('\\n', '\n'),
    ) ?? []
  if (!kind) return null
  const lines = inside.replace(/\s+/g, '').match(/.{1,64}/g) ?? []
  const pem = `-----BEGIN ${kind}-----\n${lines.join('\n')}\n-----END ${kind}-----\n`
  try {
    return createPrivateKey(pem).asymmetricKeyType === 'rsa' ? pem : null
  } catch {
    return null // Whatever is wrong with it, it is no key that can be used.
  }
}

/** Who we are at Vonage: a JSON Web Token of the application (RFC 7519, RS256). @throws MessageFailure */
export function writeApplicationToken(applicationId: string, privateKey: string, now = Date.now()): string {
  const key = privateKeyOf(privateKey)
  if (!key) {
    const words = 'The private key cannot be read.'
    throw new MessageFailure('permanent', words, { about: 'sender', reason: 'sign_in' })
  }
  const iat = Math.floor(now / 1_000)
  const claims = { application_id: applicationId, iat, exp: iat + LASTS_S, jti: randomToken(16) }
  const said = `${encoded({ alg: 'RS256', typ: 'JWT' })}.${encoded(claims)}`
  return `${said}.${sign('sha256', Buffer.from(said), key).toString('base64url')}`
}

const mac = (said: string, secret: string): string => createHmac('sha256', secret).update(said).digest('base64url')

/** What Vonage puts into `Authorization`: a token over the bytes of what it tells (HS256 with the signature secret). */
export function writeWebhookToken(body: Buffer, secret: string, applicationId: string, now = Date.now()): string {
  const iat = Math.floor(now / 1_000)
  const claims = {
    iat,
    jti: randomToken(16),
    iss: 'Vonage',
    payload_hash: sha256Hex(body),
    application_id: applicationId,
  }
  const said = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`
  return `${said}.${mac(said, secret)}`
}

const header = z.object({ alg: z.literal('HS256') })
const claims = z.object({ iat: z.number(), payload_hash: z.string() })

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8'))
  } catch {
    return null // A part that is no JSON is no part of a token.
  }
}

/** @param authorization `Bearer <token>`, as it came */
export function isWebhookToken(authorization: string, secret: string, body: Buffer, now = Date.now()): boolean {
  const [head, payload, signature, ...more] = authorization.replace(/^Bearer /i, '').split('.')
  if (!head || !payload || !signature || more.length > 0) return false
  if (!header.safeParse(decoded(head)).success) return false
  if (!equalInConstantTime(signature, mac(`${head}.${payload}`, secret))) return false
  const said = claims.safeParse(decoded(payload)).data
  if (!said || !equalInConstantTime(said.payload_hash.toLowerCase(), sha256Hex(body))) return false
  const age = now / 1_000 - said.iat
  return age < OLDEST_S && age > -CLOCKS_APART_S
}
