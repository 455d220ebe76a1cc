import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/**
 * @typedef {{email: string, password: string}} Credentials
 * @typedef {{baseUrl: string, console?: Credentials & {url: string},
 *   tenants?: {slug: string, name?: string, url: string, members: Record<string, Credentials>}[]}} Demo
 */

export const demoFile = (dataDir) => path.join(dataDir, 'demo.json')

/** @returns {Demo | undefined} */
export function readDemo(dataDir) {
  if (!existsSync(demoFile(dataDir))) return undefined
  return JSON.parse(readFileSync(demoFile(dataDir), 'utf8'))
}

const isAddress = (value) => typeof value === 'string' && URL.canParse(value)

/** Passwords are left alone, whatever they contain. */
const readdressed = (value, from, to) => {
  if (isAddress(value)) return value.replaceAll(from, to)
  if (Array.isArray(value)) return value.map((item) => readdressed(item, from, to))
  if (value && typeof value === 'object') {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, key === 'password' ? item : readdressed(item, from, to)]),
    )
  }
  return value
}

/** The demo was seeded once; the addresses follow a later PORT or ROOT_DOMAIN. */
export function followAddress(dataDir, baseUrl) {
  const demo = readDemo(dataDir)
  if (!demo || demo.baseUrl === baseUrl) return
  const [from, to] = [new URL(demo.baseUrl), new URL(baseUrl)]
  const moved = readdressed({ ...demo, baseUrl }, from.host, to.host)
  writeFileSync(demoFile(dataDir), `${JSON.stringify(moved, null, 2)}\n`, { mode: 0o600 })
}

/** What a person who has just started the product wants to know. */
export function welcome({ baseUrl, dataDir, demo, mailbox, nameServer }) {
  const lines = ['']
  if (demo?.console) {
    const { url, email, password } = demo.console
    lines.push(`Console    ${url}`, `           ${email}   ${password}`)
  }
  for (const { name, slug, url, members } of demo?.tenants ?? []) {
    lines.push(`Company    ${url}   ${name ?? slug}`)
    const [member] = Object.values(members ?? {})
    if (member) lines.push(`           ${url}/dashboard   ${member.email}   ${member.password}`)
  }
  if (mailbox) lines.push(`Mailbox    ${mailbox}   (mail that the product sends)`)
  if (nameServer) lines.push(`Names      ${nameServer}   (records of companies' own domains)`)
  if (demo) lines.push(`All accounts and passwords: ${demoFile(dataDir)}`)
  return [...lines, '', `Ready: ${baseUrl}`]
}
