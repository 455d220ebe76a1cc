import { describe, expect, it } from 'vitest'
import { AppError, newId } from '@/lib/kernel'
import {
  ACTIONS,
  can,
  grantsOf,
  type Permission,
  RESOURCES,
  type Resource,
  type Role,
  scopesOf,
  type TenantContext,
  type Verb,
} from '@/lib/operations'
import { type TestTenant, testMember, testTenant } from '@/lib/testing'
import { formsOf, type Input, sample, schemaOf } from '@/lib/testing/input'
import { allVerbs } from './verbs'

/** What each built-in role may do: r(ead), w(rite), d(elete), a(dmin). Whoever adds a resource decides it here as well. */
const MATRIX: Record<Exclude<Role, 'tenant_admin' | 'subtenant_admin'>, Record<Resource, string>> = {
  manager: {
    company: 'r',
    branding: 'rw',
    sub_accounts: '',
    members: 'r',
    roles: 'r',
    audit: '',
    conversations: 'rwd',
    contacts: 'rwd',
    leads: 'rwd',
    campaigns: 'rwd',
    content: 'rwd',
    forms: 'rwd',
    pages: 'rwd',
    canned_replies: 'rwd',
    agents: 'rwd',
    ai_settings: 'r',
    knowledge: 'rwd',
    articles: 'rwd',
    email_templates: 'rw',
    email_identity: '',
    domains: '',
    files: 'rwd',
    analytics: 'r',
    api_keys: '',
  },
  agent: {
    company: 'r',
    branding: '',
    sub_accounts: '',
    members: 'r',
    roles: '',
    audit: '',
    conversations: 'rw',
    contacts: 'rw',
    leads: 'rw',
    campaigns: '',
    content: '',
    forms: '',
    pages: '',
    canned_replies: 'r',
    agents: 'r',
    ai_settings: '',
    knowledge: 'r',
    articles: 'r',
    email_templates: '',
    email_identity: '',
    domains: '',
    files: 'rw',
    analytics: '',
    api_keys: '',
  },
  viewer: {
    company: 'r',
    branding: '',
    sub_accounts: '',
    members: 'r',
    roles: '',
    audit: '',
    conversations: 'r',
    contacts: 'r',
    leads: 'r',
    campaigns: 'r',
    content: 'r',
    forms: 'r',
    pages: 'r',
    canned_replies: 'r',
    agents: 'r',
    ai_settings: '',
    knowledge: 'r',
    articles: 'r',
    email_templates: '',
    email_identity: '',
    domains: '',
    files: '',
    analytics: 'r',
    api_keys: '',
  },
}

const ROLES = ['tenant_admin', 'subtenant_admin', 'manager', 'agent', 'viewer'] as const

function isGranted(role: (typeof ROLES)[number], permission: string): boolean {
  if (role === 'tenant_admin' || role === 'subtenant_admin') return true
  const [resource, action] = permission.split(':') as [Resource, string]
  return MATRIX[role][resource].includes(action.charAt(0))
}

const isOpen = (verb: Verb, holds: (permission: string) => boolean): boolean => {
  const { access } = verb.definition
  if (access === 'member' || access === 'public') return true
  if (access === 'contact' || access === 'system') return false
  return holds(access)
}

/** Access is decided before the input is looked at: input that no verb knows tells the one from the other. */
async function isLetIn(verb: Verb, ctx: TenantContext): Promise<boolean> {
  try {
    await verb(ctx, { 'no such key': 1 })
  } catch (error) {
    if (error instanceof AppError) return error.code !== 'forbidden'
    throw error
  }
  throw new Error(`${verb.definition.name} takes anything`)
}

/** Everything that the company has, but for the log of what was refused. */
async function rowsOf({ system }: TestTenant): Promise<string> {
  const { db } = system
  const counts = await Promise.all([
    db.member.findMany({ orderBy: { id: 'asc' } }),
    db.role.count(),
    db.joinLink.count(),
    db.conversation.count(),
    db.contact.count(),
    db.contactField.count(),
    db.contactEvent.count(),
    db.segment.count(),
    db.segmentMember.count(),
    db.cannedReply.count(),
    db.agent.count(),
    db.knowledgeSource.count(),
    db.helpArticle.count(),
    db.helpCategory.count(),
    db.file.count(),
    db.email.count(),
    db.emailTemplate.count(),
    db.outboxEvent.count(),
    db.usageCounter.findMany(),
  ])
  return JSON.stringify(counts)
}

describe.each(ROLES)('as %s', (role) => {
  it('every verb lets in whom the matrix lets in, refuses everybody else, keeps the attempt and changes nothing', async () => {
    const acme = await testTenant()
    const ctx = await testMember(acme, role)
    const verbs = [...allVerbs()]
    const open = verbs.filter(([, verb]) => isOpen(verb, (permission) => isGranted(role, permission)))
    const letIn: string[] = []
    for (const [name, verb] of verbs) if (await isLetIn(verb, ctx)) letIn.push(name)
    expect(letIn.sort()).toEqual(open.map(([name]) => name).sort())

    const before = await rowsOf(acme)
    const shut = verbs.filter(([name]) => !letIn.includes(name))
    const since = newId()
    let attempts = 0
    for (const [name, verb] of shut) {
      for (const form of formsOf(schemaOf(verb.definition.input))) {
        attempts += 1
        await expect(verb(ctx, sample(form) as Input), name).rejects.toMatchObject({ code: 'forbidden', status: 403 })
      }
    }
    expect(await rowsOf(acme)).toBe(before)
    const kept = await acme.system.db.auditLog.groupBy({
      by: ['action'],
      where: { result: 'failure', actorId: ctx.actor.id, id: { gt: since } },
      _count: { _all: true },
    })
    expect(kept.map(({ action }) => action).sort()).toEqual(shut.map(([name]) => name).sort())
    expect(kept.reduce((sum, row) => sum + row._count._all, 0)).toBe(attempts)
  }, 60_000)
})

describe('a role of one permission', () => {
  it('opens the verbs that ask for it, in each scope that it knows, and no other verb', async () => {
    const acme = await testTenant()
    const { actor } = await testMember(acme, 'viewer')
    if (actor.kind !== 'member') throw new Error('a member was asked for')
    const verbs = [...allVerbs()]
    let combinations = 0
    for (const resource of RESOURCES) {
      const near = verbs.filter(([, verb]) => verb.definition.access.startsWith(`${resource}:`))
      for (const action of ACTIONS) {
        for (const scope of scopesOf(resource, action)) {
          const permission: Permission = `${resource}:${action}`
          const grants = grantsOf([{ resource, actions: [action], scope }])
          const ctx = acme.as({ ...actor, role: 'custom', grants })
          combinations += 1
          for (const [name, verb] of verbs) {
            const { access } = verb.definition
            if (!access.includes(':')) continue
            expect(can(ctx.actor, access as Permission), `${name} with ${permission}`).toBe(access === permission)
          }
          for (const [name, verb] of near) {
            expect(await isLetIn(verb, ctx), `${name} with ${permission} (${scope})`).toBe(
              verb.definition.access === permission,
            )
          }
        }
      }
    }
    expect(combinations).toBeGreaterThan(100)
  }, 120_000)

  it('is asked for by verbs: no verb asks for something that no role can grant', () => {
    const known = new Set<string>(RESOURCES.flatMap((resource) => ACTIONS.map((action) => `${resource}:${action}`)))
    const asked = [...allVerbs().values()]
      .map((verb) => verb.definition.access)
      .filter((access) => access.includes(':'))
    expect(asked.filter((access) => !known.has(access))).toEqual([])
    expect(new Set(asked).size).toBeGreaterThan(20)
  })
})
