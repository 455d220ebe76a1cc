import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { env, hmacHex } from '@/lib/kernel'
import { testTenant } from '@/lib/testing'
import { POST } from './route'

async function send(locale: string, message: object) {
  const { tenant } = await testTenant({ locale })
  const host = `tenant:${tenant.slug}`
  const headers = {
    'x-app-host': host,
    'x-app-host-sig': hmacHex(env().AUTH_SECRET, `app-host:${host}`),
    'x-client-ip': randomUUID(),
  }
  const body = JSON.stringify({ clientId: randomUUID(), ...message })
  const response = await POST(new Request('http://localhost/api/contact', { method: 'POST', headers, body }))
  return { status: response.status, body: await response.json() }
}

const nobody = { name: '', email: 'nobody', message: 'Hello' }

it('what is wrong with a message is said in the company’s language', async () => {
  const german = await send('de-AT', nobody)
  expect(german.status).toBe(400)
  expect(german.body.error).toBe('Bitte prüfen Sie die markierten Felder.')
  expect(german.body.issues).toContainEqual({ path: 'name', message: 'Bitte füllen Sie dieses Feld aus.' })
  expect((await send('ar', nobody)).body.issues).toContainEqual({ path: 'name', message: 'هذا الحقل مطلوب.' })
})

it('a good message is taken', async () => {
  expect((await send('de', { name: 'Eva', email: 'eva@example.com', message: 'Guten Tag!' })).status).toBe(201)
})
