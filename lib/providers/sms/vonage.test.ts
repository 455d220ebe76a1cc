import { createHmac, generateKeyPairSync, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { failureOf } from './failure'
import { hearSms } from './hear'
import { privateKeyOf, writeApplicationToken, writeWebhookToken } from './vonage-token'

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2_048 })
const PEM = String(privateKey.export({ type: 'pkcs8', format: 'pem' }))
const SECRET = 'the-signature-secret'
const APPLICATION = '1a2b3c4d-0000-4000-8000-0123456789ab'

const told = {
  message_uuid: 'm-1',
  channel: 'sms',
  from: '4915112345678',
  to: '4930123',
  timestamp: '2026-11-22T10:00:00Z',
}
const bytes = (value: unknown) => Buffer.from(JSON.stringify(value))
const hear = (signature: string, body: Buffer) =>
  hearSms({ provider: 'vonage', token: PEM, appSecret: SECRET }, { signature, url: '', body })
const signed = (body: Buffer, secret = SECRET, now = Date.now()) =>
  `Bearer ${writeWebhookToken(body, secret, APPLICATION, now)}`
const heard = (value: unknown) => hear(signed(bytes(value)), bytes(value))

describe('Vonage', () => {
  it('is signed in to as an application, with a key however it was pasted', () => {
    const oneLine = PEM.replaceAll('\n', ' ')
    const escaped = PEM.replaceAll('\n', '\\n')
    for (const pasted of [PEM, oneLine, escaped, `\r\n${PEM}  `]) expect(privateKeyOf(pasted)).toBe(privateKeyOf(PEM))
    expect(privateKeyOf('-----BEGIN PRIVATE KEY-----AAAA-----END PRIVATE KEY-----')).toBeNull()
    expect(privateKeyOf('no key at all')).toBeNull()
    const [head = '', payload = '', signature = ''] = writeApplicationToken(APPLICATION, oneLine).split('.')
    expect(JSON.parse(Buffer.from(payload, 'base64url').toString())).toMatchObject({ application_id: APPLICATION })
    expect(verify('sha256', Buffer.from(`${head}.${payload}`), publicKey, Buffer.from(signature, 'base64url'))).toBe(
      true,
    )
    expect(() => writeApplicationToken(APPLICATION, 'no key')).toThrow('private key')
  })

  it('is believed by a token over the bytes alone', () => {
    const body = bytes({ ...told, status: 'delivered' })
    expect(hear(signed(body), body)).toMatchObject({ told: { status: 'delivered', to: '+4930123' } })
    // The same content in other bytes.
    expect(hear(signed(body), Buffer.from(JSON.stringify(JSON.parse(body.toString()), null, 1)))).toBe('wrong')
    expect(hear(signed(body, 'another-secret'), body)).toBe('wrong')
    expect(hear(signed(body, SECRET, Date.now() - 2 * 86_400_000), body)).toBe('wrong')
    expect(hear(signed(body, SECRET, Date.now() + 3_600_000), body)).toBe('wrong')
    for (const token of ['', 'Bearer', 'Bearer a.b', 'Bearer a.b.c', 'Bearer ..', `${signed(body)}.more`]) {
      expect(hear(token, body)).toBe('wrong')
    }
    const none = Buffer.from('{"alg":"none","typ":"JWT"}').toString('base64url')
    const payload = signed(body).split('.')[1]
    const mac = createHmac('sha256', SECRET).update(`${none}.${payload}`).digest('base64url')
    expect(hear(`Bearer ${none}.${payload}.${mac}`, body)).toBe('wrong')
  })

  it('says what somebody writes and what became of messages, and nothing of what we do not know', () => {
    expect(heard({ ...told, text: 'Stop\0' })).toEqual({
      told: {
        kind: 'text',
        id: 'm-1',
        from: '+4915112345678',
        to: '+4930123',
        text: 'Stop',
        at: '2026-11-22T10:00:00.000Z',
      },
    })
    const failed = (code: number) =>
      heard({ ...told, status: 'rejected', error: { type: `https://x/messages#${code}`, title: code, detail: 'why' } })
    expect(failed(1240)).toMatchObject({
      told: { status: 'failed', reason: '1240 why', loses: 'unsubscribed', stops: null },
    })
    expect(failed(1190)).toMatchObject({ told: { loses: 'bounced' } })
    expect(failed(1070)).toMatchObject({ told: { loses: null, stops: 'payment' } })
    expect(heard({ ...told, status: 'undeliverable', error: { error: { title: '1260', detail: 'x' } } })).toMatchObject(
      {
        told: { status: 'failed', reason: '1260 x', loses: null },
      },
    )
    for (const odd of [
      null,
      [],
      'x',
      { ...told, status: 'dancing' },
      { ...told, channel: 'whatsapp' },
      { text: 'x' },
    ]) {
      expect(heard(odd)).toEqual({ told: null })
    }
  })

  it('refuses with a number or a name, and each means something', () => {
    const refused = (status: number, code: string | null) =>
      failureOf({ provider: 'vonage', status, code, message: 'why', retryAfterSeconds: undefined })
    expect(refused(402, 'low-balance')).toMatchObject({ kind: 'permanent', about: 'sender', reason: 'payment' })
    expect(refused(401, 'unauthorized')).toMatchObject({ about: 'sender', reason: 'sign_in' })
    expect(refused(422, '1120')).toMatchObject({ about: 'sender', reason: 'sender_refused' })
    expect(refused(422, '1170')).toMatchObject({ about: 'recipient', loses: 'bounced' })
    expect(refused(429, '1020')).toMatchObject({ kind: 'transient', reason: 'too_fast' })
    expect(refused(503, null)).toMatchObject({ kind: 'transient', about: 'provider' })
    // It may have been taken before it broke.
    expect(refused(500, '1030')).toMatchObject({ kind: 'uncertain' })
  })
})
