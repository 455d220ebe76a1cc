import { generateKeyPair } from 'node:crypto'
import { promisify } from 'node:util'
import type DKIM from 'nodemailer/lib/dkim'
import { deferred } from '@/lib/kernel'

const dkim = deferred<typeof DKIM>('nodemailer/lib/dkim')

export type Signature = { domain: string; selector: string; privateKey: string }

/**
 * What a signature covers. The library's own list lacks List-Unsubscribe-Post, which receivers want covered (RFC 8058 §4).
 */
const SIGNED_HEADERS =
  'from:reply-to:to:subject:date:message-id:mime-version:content-type:list-unsubscribe:list-unsubscribe-post'

/** The message with a DKIM-Signature before it (RFC 6376, rsa-sha256, relaxed/relaxed). */
export async function sign(message: Buffer, { domain, selector, privateKey }: Signature): Promise<Buffer> {
  const signer = new (dkim())({
    domainName: domain,
    keySelector: selector,
    privateKey,
    headerFieldNames: SIGNED_HEADERS,
  })
  return Buffer.concat(await signer.sign(message).toArray())
}

const makeKeyPair = promisify(generateKeyPair)

/** A pair for DKIM: the private key as PEM, the public one as its record holds it. */
export async function makeSigningKey(): Promise<{ privateKey: string; publicKey: string }> {
  const { privateKey, publicKey } = await makeKeyPair('rsa', { modulusLength: 2048 })
  return {
    privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'),
  }
}
