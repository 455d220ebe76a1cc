import NextAuth from 'next-auth'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { newId } from '@/lib/kernel'
import { systemActor } from '@/lib/operations'
import { type TestTenant, testTenant } from '@/lib/testing'
import { authOptions, localPath } from './auth-options'
import { createStaff } from './create-staff'
import { memberRealm } from './member-realm'
import { addPerson, PASSWORD } from './people.fixture'
import { sessionOfToken } from './session-of-token'
import { TOKEN_SECONDS } from './session-token'
import { staffRealm } from './staff-realm'

process.env.AUTH_TRUST_HOST = '1'

type Jar = Record<string, string>
type Answer = { status: number; body: Record<string, unknown>; setCookies: string[] }

/** A browser on one host: keeps its cookies and talks to the sign-in of that host. */
function browser(host: string, options: () => ReturnType<typeof authOptions>, jar: Jar = {}) {
  const talk = async (method: string, path: string[], body?: Jar): Promise<Answer> => {
    const answer: Answer = { status: 200, body: {}, setCookies: [] }
    const headers: Record<string, unknown> = {}
    const response = {
      status: (code: number) => {
        answer.status = code
        return response
      },
      getHeader: (name: string) => headers[name],
      setHeader: (name: string, value: unknown) => {
        headers[name] = value
        return response
      },
      json: (value: Answer['body']) => {
        answer.body = value
      },
      send: (value: Answer['body']) => {
        answer.body = value
      },
      end: () => undefined,
    }
    const request = {
      method,
      query: { nextauth: path },
      cookies: jar,
      headers: { host, 'x-forwarded-host': host, 'x-forwarded-proto': 'http' },
      body,
    }
    await NextAuth(request as never, response as never, options())
    answer.setCookies = (headers['Set-Cookie'] as string[] | undefined) ?? []
    for (const cookie of answer.setCookies) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      if (value) jar[name] = decodeURIComponent(value)
      else delete jar[name]
    }
    return answer
  }
  const csrf = async () => String((await talk('GET', ['csrf'])).body.csrfToken)
  return {
    jar,
    signIn: async (email: string, password: string, callbackUrl = '/dashboard') =>
      talk('POST', ['callback', 'password'], { email, password, callbackUrl, csrfToken: await csrf(), json: 'true' }),
    signOut: async () => talk('POST', ['signout'], { csrfToken: await csrf(), json: 'true' }),
    session: async () => (await talk('GET', ['session'])).body,
    talk,
  }
}

const REQUEST = { ip: null, userAgent: 'Test browser' }
const at = (company: TestTenant, jar?: Jar) =>
  browser(`${company.tenant.slug}.localhost:3000`, () => authOptions(memberRealm(company.tenant, REQUEST)), jar)

let company: TestTenant
beforeAll(async () => {
  company = await testTenant()
})
afterEach(() => vi.useRealTimers())

describe('the sign-in of a company’s host', () => {
  it('signs in and out, and the token of before is worth nothing', async () => {
    const person = await addPerson(company, 'manager')
    const page = at(company)
    const answer = await page.signIn(person.email, PASSWORD)
    expect(answer.body).toEqual({ url: '/dashboard' })
    expect(await page.session()).toMatchObject({
      user: { id: person.memberId, role: 'manager', permissions: expect.arrayContaining(['conversations:write']) },
      organization: { id: company.tenant.id, name: company.tenant.name, plan: 'enterprise' },
    })
    const token = page.jar.session ?? ''
    await page.signOut()
    expect(page.jar.session).toBeUndefined()
    expect(await sessionOfToken(company.tenant, token)).toMatchObject({ state: 'none' })
  })

  it('sets cookies for this host alone that name neither library nor platform', async () => {
    const { email } = await addPerson(company)
    const page = at(company)
    const { setCookies } = await page.signIn(email, PASSWORD)
    const session = setCookies.find((cookie) => cookie.startsWith('session='))
    expect(session).toMatch(/HttpOnly/i)
    expect(session).toMatch(/SameSite=Lax/i)
    expect(session).not.toMatch(/Domain=/i)
    expect(Object.keys(page.jar).sort()).toEqual(['form-check', 'return-to', 'session'])
  })

  it('gives nothing to the cookies of another company', async () => {
    const { email } = await addPerson(company)
    const page = at(company)
    await page.signIn(email, PASSWORD)
    const other = at(await testTenant(), { ...page.jar })
    expect(await other.session()).toEqual({})
  })

  it('answers a wrong password without a session', async () => {
    const { email } = await addPerson(company)
    const page = at(company)
    const { body } = await page.signIn(email, 'wrong password')
    expect(String(body.url)).toContain('error=CredentialsSignin')
    expect(page.jar.session).toBeUndefined()
  })

  it('tells that there were too many attempts', async () => {
    const page = at(company)
    const email = `${newId()}@example.test`
    for (let guess = 0; guess < 8; guess++) await page.signIn(email, 'guess')
    expect(String((await page.signIn(email, 'guess')).body.url)).toContain('error=rate_limited')
  })

  it('does not accept a form without its check value', async () => {
    const { email } = await addPerson(company)
    const page = at(company)
    await page.talk('POST', ['callback', 'password'], { email, password: PASSWORD, csrfToken: 'x', json: 'true' })
    expect(page.jar.session).toBeUndefined()
  })

  it('renews the token at each look at the session, also after its hour', async () => {
    const { email } = await addPerson(company)
    const page = at(company)
    await page.signIn(email, PASSWORD)
    const before = page.jar.session ?? ''
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + (TOKEN_SECONDS + 60) * 1000 })
    expect(await sessionOfToken(company.tenant, before)).toMatchObject({ state: 'renewable' })
    await page.session()
    expect(await sessionOfToken(company.tenant, page.jar.session ?? '')).toMatchObject({ state: 'live' })
  })

  it.each(['https://evil.example/', '//evil.example', 'javascript:alert(1)', '/\\evil.example'])(
    'does not lead to %s afterwards',
    async (callbackUrl) => {
      const { email } = await addPerson(company)
      const { body } = await at(company).signIn(email, PASSWORD, callbackUrl)
      expect(String(body.url ?? '/')).toMatch(/^\/(?![/\\])/)
    },
  )
})

describe('the sign-in of the console', () => {
  it('knows the platform’s staff and nobody else', async () => {
    const email = `${newId()}@example.test`
    await createStaff({ actor: systemActor('test'), request: REQUEST }, { email, name: 'Operator', password: PASSWORD })
    const console = browser('console.localhost:3000', () => authOptions(staffRealm(REQUEST)))
    expect((await console.signIn(email, PASSWORD, '/')).body).toEqual({ url: '/' })
    expect(await console.session()).toMatchObject({ user: { role: 'super_admin' } })
    expect(await at(company, { ...console.jar }).session()).toEqual({})
    await console.signOut()
    expect(await console.session()).toEqual({})

    const member = await addPerson(company, 'tenant_admin')
    expect(String((await console.signIn(member.email, PASSWORD)).body.url)).toContain('error=CredentialsSignin')
  })
})

describe('localPath', () => {
  it.each([
    ['/dashboard?a=1#b', '/dashboard?a=1#b'],
    ['https://acme.example/inbox', '/inbox'],
    ['https://evil.example/inbox', '/'],
    ['https://acme.example//evil.example', '/'],
    ['http://[', '/'],
  ])('of %s is %s', (url, path) => {
    expect(localPath(url, 'https://acme.example', '/')).toBe(path)
  })
})
