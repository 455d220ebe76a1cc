import { env } from '@/lib/kernel'
import { grantsOfRole } from '@/lib/operations'
import { type LiveSession, sealMemberToken, sessionCookieName } from '@/lib/team'
import { findTenant, type TenantRecord } from '@/lib/tenancy'
import { fill, fixedId, type Size, slugOf } from './fill'
import type { Ask } from './load'
import { once } from './once'
import { say } from './say'

const MEMBERS = 10_000
const EACH = { conversationsEach: 20, messagesEach: 100 }

/** A million messages of ten thousand companies, with one member each. */
export const CROWD: Size = { companies: 10_000, members: MEMBERS, ...EACH }

/** As many members and as many rows a company, in ten companies. */
export const HANDFUL: Size = { companies: 10, members: MEMBERS, ...EACH }

/** Fills the directory and the tables of the product that runs. */
export const crowd = once(async () => {
  const started = performance.now()
  await fill(env().DATABASE_URL, CROWD)
  const seconds = (performance.now() - started) / 1_000
  say(
    `${CROWD.companies} companies with ${CROWD.companies * CROWD.messagesEach} messages filled in (${seconds.toFixed(0)} s)`,
  )
})

/** @throws when it has not been filled in */
export async function companyRecord(company: number): Promise<TenantRecord> {
  const tenant = await findTenant({ id: fixedId('company', company) })
  if (!tenant) throw new Error(`company ${company} is not there`)
  return tenant
}

const sessionOf = (member: number): LiveSession => ({
  id: fixedId('session', member),
  createdAt: new Date(),
  lastUsedAt: new Date(),
  member: {
    id: fixedId('member', member),
    email: `member-${member}@bench.example`,
    name: `Member ${member}`,
    role: 'tenant_admin',
    roleId: null,
    roleName: null,
    grants: grantsOfRole('tenant_admin'),
    subTenantId: null,
    title: null,
    avatarFileId: null,
    locale: null,
    timeZone: null,
    needsOnboarding: false,
  },
})

export type SignedIn = { slug: string; headers: { cookie: string } }

/** What the browser of a member of a company holds. */
export async function signInTo(company: number, member: number): Promise<SignedIn> {
  const token = await sealMemberToken(await companyRecord(company), sessionOf(member))
  return { slug: slugOf(company), headers: { cookie: `${sessionCookieName()}=${token}` } }
}

const AT_ONCE = 10

/** What the browsers of the first `count` members hold, when they belong to `companies` companies. */
export async function signedIn(count: number, { companies }: Pick<Size, 'companies'>): Promise<SignedIn[]> {
  const people: SignedIn[] = []
  let next = 0
  const work = async () => {
    for (let member = next++; member < count; member = next++) {
      people[member] = await signInTo(member % companies, member)
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, work))
  return people
}

/** A prime that shares no factor with the numbers of people: every one has a turn before anybody has a second one. */
const STRIDE = 7_919

/** Asks for `path` as one member after the other, not in the order in which their rows were made. */
export function asEachOf(people: readonly SignedIn[], rootDomain: string, path: string): () => Ask {
  let turn = 0
  return () => {
    turn += 1
    const person = people[(turn * STRIDE) % people.length]
    if (!person) throw new Error('nobody is signed in')
    return { host: `${person.slug}.${rootDomain}`, path, headers: person.headers }
  }
}
