import { describe, expect, it } from 'vitest'
import { importsOf } from './source-text.mjs'
import {
  appFindings,
  browserFindings,
  environmentFindings,
  guardFindings,
  importFindings,
  knownRoomFindings,
  median,
  nameFindings,
  roomFindings,
  sizeFindings,
  slugFindings,
  structureFindings,
  verbFindings,
} from './structure.mjs'

const source = (file, text) => ({ file, text, imports: importsOf(text) })

describe('floors', () => {
  it.each([
    ['lib/db/pool.ts', "import { logger } from '@/lib/kernel'"],
    ['lib/team/sign-in.ts', "import { hash } from './password'\nimport { env } from '@/lib/kernel'"],
    ['lib/providers/email/send.ts', "import { fetchSafely } from '@/lib/providers/http'"],
    ['lib/sandbox/main.ts', "import { createAi } from '@/lib/providers/ai'"],
    ['lib/db/pool.test.ts', "import { testTenant } from '@/lib/testing'"],
    ['lib/db/pool.test.ts', "import { createMember } from '@/lib/team'"],
  ])('%s may %s', (file, text) => expect(importFindings(source(file, text))).toEqual([]))

  it.each([
    ['lib/kernel/env.ts', "import { platformDb } from '@/lib/db'", 'higher floor'],
    ['lib/kernel/env.ts', "import type { Placement } from '@/lib/db'", 'higher floor'],
    ['lib/kernel/env.ts', "import { x } from '../db'", 'higher floor'],
    ['lib/kernel/env.ts', "const x = await import('@/lib/db')", 'higher floor'],
    ['lib/sandbox/main.ts', "import { env } from '@/lib/tenancy'", 'higher floor'],
    ['lib/team/sign-in.ts', "import { hash } from '@/lib/kernel/crypto'", 'not through its door'],
    ['lib/team/sign-in.ts', "import { hash } from '../kernel/crypto'", 'not through its door'],
    ['lib/team/sign-in.ts', "import { x } from '@/lib/providers/ai/chat-stream'", 'not through its door'],
    ['lib/team/sign-in.ts', "import { migrateAll } from '@/lib/db/migrate'", 'not through its door'],
    ['app/page.tsx', "import { x } from '@/lib/team/sign-in'", 'not through its door'],
    ['lib/team/sign-in.ts', "import { testTenant } from '@/lib/testing'", 'only tests'],
  ])('%s may not %s', (file, text, finding) => {
    expect(importFindings(source(file, text)).join()).toContain(finding)
  })

  it('know every room', () => {
    expect(knownRoomFindings(['lib/kernel/env.ts', 'lib/sandbox/main.ts'])).toEqual([])
    expect(knownRoomFindings(['lib/gadgets/x.ts'])).toHaveLength(1)
  })
})

describe('what runs in the browser', () => {
  it('takes schemas', () => {
    expect(browserFindings(source('app/x.tsx', "'use client'\nimport { x } from '@/lib/team/schema'"))).toEqual([])
  })
  it('takes nothing else of a room', () => {
    expect(browserFindings(source('app/x.tsx', "'use client'\nimport { x } from '@/lib/team'"))).toHaveLength(1)
    expect(browserFindings(source('components/x.tsx', "import { x } from '@/lib/team'"))).toHaveLength(1)
  })
  it('is not a server page', () => {
    expect(browserFindings(source('app/x.tsx', "import { x } from '@/lib/team'"))).toEqual([])
  })
})

it('no database in app/', () => {
  expect(appFindings(source('app/x.tsx', "import { platformDb } from '@/lib/db'"))).toHaveLength(1)
  expect(appFindings(source('components/x.tsx', "import pg from 'pg'"))).toHaveLength(1)
  expect(appFindings(source('app/x.tsx', "import { listMembers } from '@/lib/team'"))).toEqual([])
})

it('only the directory mints tenants', () => {
  expect(guardFindings(source('lib/team/x.ts', "const id = mintTenantId('x')"))).toHaveLength(1)
  expect(guardFindings(source('lib/contacts/x.ts', 'const rows = platformDb().tenant'))).toHaveLength(1)
  expect(guardFindings(source('lib/tenancy/directory.ts', "const id = mintTenantId('x')"))).toEqual([])
  expect(guardFindings(source('lib/team/x.ts', '// like mintTenantId'))).toEqual([])
})

it('settings are read in one place', () => {
  expect(environmentFindings(source('lib/team/x.ts', 'const port = process.env.PORT'))).toHaveLength(1)
  expect(environmentFindings(source('lib/team/x.ts', 'const all = { ...process.env }'))).toHaveLength(1)
  expect(environmentFindings(source('lib/team/x.ts', "if (process.env.NODE_ENV === 'test') {}"))).toEqual([])
  expect(environmentFindings(source('lib/kernel/env.ts', 'parse(process.env)'))).toEqual([])
})

describe('names', () => {
  it.each([
    'lib/team/sign-in.ts',
    'app/[tenant]/(public)/help/[slug]/page.tsx',
    'app/_request/member.ts',
    'lib/team/people.fixture.ts',
    'app/api/auth/[...nextauth]/route.ts',
    'app/[tenant]/robots.txt/route.ts',
  ])('%s is fine', (file) => expect(nameFindings(file)).toEqual([]))
  it.each([
    'lib/team/signIn.ts',
    'lib/team/Sign.tsx',
    'lib/team/sign_in.ts',
    'lib/Team/sign-in.ts',
    'lib/team/utils.ts',
    'lib/common/x.ts',
    'lib/team/mail-service.ts',
  ])('%s is not', (file) => expect(nameFindings(file)).not.toEqual([]))
})

it('no file is too long', () => {
  expect(sizeFindings(source('lib/x/y.ts', 'a\n'.repeat(401)))).toHaveLength(1)
  expect(sizeFindings(source('lib/x/y.ts', 'a\n'.repeat(400)))).toEqual([])
  expect(median([1, 9, 2])).toBe(2)
})

describe('verbs', () => {
  const verb = (name) => `export const ${name} = command({\n  name: 'x' })\n`
  it('stand alone in a file of their name', () => {
    expect(verbFindings(source('lib/x/create-x.ts', verb('createX')))).toEqual([])
    expect(verbFindings(source('lib/x/audience.ts', 'export const isBig = (n) => n > 1'))).toEqual([])
  })
  it('do not share one', () => {
    expect(verbFindings(source('lib/x/create-x.ts', verb('createX') + verb('deleteX')))).toHaveLength(1)
  })
  it('do not hide in another', () => {
    expect(verbFindings(source('lib/x/things.ts', verb('createX')))).toHaveLength(1)
  })
})

it('rooms have a door and a short README', () => {
  const readme = new Map([['lib/team/README.md', 'Team.\n']])
  expect(roomFindings(['lib/team/index.ts'], readme)).toEqual([])
  expect(roomFindings(['lib/team/x.ts'], readme)).toHaveLength(1)
  expect(roomFindings(['lib/team/index.ts'], new Map())).toHaveLength(1)
  expect(roomFindings(['lib/team/index.ts'], new Map([['lib/team/README.md', 'x\n'.repeat(26)]]))).toHaveLength(1)
})

it('a slug never hides behind a route', () => {
  const files = ['app/[tenant]/page.tsx', 'app/api/health/route.ts', 'app/_request/x.ts', 'public/fonts/x.woff2']
  expect(slugFindings(files, ['api', 'fonts'])).toEqual([])
  expect(slugFindings(files, ['api'])).toHaveLength(1)
  expect(slugFindings(files, ['fonts'])).toHaveLength(1)
})

it('all checks run over all files', () => {
  const texts = new Map([
    ['lib/kernel/index.ts', "export * from '@/lib/db/pool'"],
    ['lib/kernel/README.md', 'Kernel.'],
    ['lib/kernel/myUtil.ts', 'export const port = process.env.PORT'],
  ])
  expect(structureFindings(texts, [])).toHaveLength(3)
})
