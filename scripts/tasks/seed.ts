import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { disconnectAll, stopListening } from '@/lib/db'
import { MEDICARE, SHOPSPHERE, seedCompany, TECHFLOW } from '@/lib/demo'
import { env, randomToken } from '@/lib/kernel'
import { NO_REQUEST, systemActor } from '@/lib/operations'
import { createStaff } from '@/lib/team'

const { DATA_DIR, PUBLIC_PROTOCOL, ROOT_DOMAIN } = env()
const platform = { actor: systemActor('seed'), request: NO_REQUEST }
const staff = { email: 'operator@platform.example', password: randomToken(12) }
/** In production the first operator of the console alone: companies are the operator's to make. */
const companies = process.argv.includes('--production') ? [] : [TECHFLOW, MEDICARE, SHOPSPHERE]

await createStaff(platform, { ...staff, name: 'Operator', role: 'super_admin' })
const tenants = await Promise.all(companies.map((company) => seedCompany(platform, company)))

const demo = {
  baseUrl: `${PUBLIC_PROTOCOL}://${ROOT_DOMAIN}`,
  console: { url: `${PUBLIC_PROTOCOL}://console.${ROOT_DOMAIN}`, ...staff },
  tenants,
}
await mkdir(DATA_DIR, { recursive: true })
await writeFile(path.join(DATA_DIR, 'demo.json'), `${JSON.stringify(demo, null, 2)}\n`, { mode: 0o600 })
await stopListening()
await disconnectAll()
