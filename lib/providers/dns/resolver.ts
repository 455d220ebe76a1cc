import { Resolver } from 'node:dns/promises'
import { env } from '@/lib/kernel'
import { DnsFailure, isAbsence, toDnsFailure } from './dns-failure'

export type RecordType = 'TXT' | 'CNAME' | 'A' | 'AAAA' | 'NS' | 'MX'

/** What a domain's name servers say. Absent names give an empty list. @throws DnsFailure when nobody could say */
export type Dns = {
  /** TXT values, each one's chunks joined (RFC 7208 §3.3). */
  txt(name: string): Promise<string[]>
  cname(name: string): Promise<string[]>
  /** IPv4 addresses; resolvers follow aliases. */
  a(name: string): Promise<string[]>
  aaaa(name: string): Promise<string[]>
  ns(name: string): Promise<string[]>
  /** Names of the mail servers, the preferred one first. */
  mx(name: string): Promise<string[]>
}

export type DnsSettings = { servers?: readonly string[]; timeoutMs?: number; tries?: number }

const TIMEOUT_MS = 2_500
const TRIES = 2
/** Whatever the library's own timeouts come to, a question ends by then. */
const LONGEST_MS = 8_000

/** Names compare without case and without the dot at the end. */
export const plainName = (name: string): string => name.toLowerCase().replace(/\.$/, '')

/** `DNS_SERVERS` as a list; empty means the machine's own resolvers. */
const configuredServers = (): string[] =>
  env()
    .DNS_SERVERS.split(',')
    .map((server) => server.trim())
    .filter(Boolean)

async function within<Value>(ms: number, resolver: Resolver, what: string, answer: Promise<Value>): Promise<Value> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      resolver.cancel()
      reject(new DnsFailure('timeout', `${what}: no answer after ${ms} ms`))
    }, ms)
  })
  try {
    return await Promise.race([answer, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Asks the configured servers, or those that are given (`host` or `host:port`). Nothing is cached. */
export function dns(settings: DnsSettings = {}): Dns {
  const servers = settings.servers ?? configuredServers()
  const ask = async <Value>(
    type: RecordType,
    name: string,
    question: (resolver: Resolver) => Promise<Value[]>,
  ): Promise<Value[]> => {
    const resolver = new Resolver({ timeout: settings.timeoutMs ?? TIMEOUT_MS, tries: settings.tries ?? TRIES })
    const what = `${type} ${name}`
    try {
      if (servers.length) resolver.setServers(servers)
      return await within(LONGEST_MS, resolver, what, question(resolver))
    } catch (error) {
      if (isAbsence(error)) return []
      throw toDnsFailure(error, what)
    }
  }
  const names = (found: string[]) => found.map(plainName)
  return {
    txt: (name) => ask('TXT', name, async (of) => (await of.resolveTxt(name)).map((chunks) => chunks.join(''))),
    cname: (name) => ask('CNAME', name, async (of) => names(await of.resolveCname(name))),
    a: (name) => ask('A', name, (of) => of.resolve4(name)),
    aaaa: (name) => ask('AAAA', name, (of) => of.resolve6(name)),
    ns: (name) => ask('NS', name, async (of) => names(await of.resolveNs(name))),
    mx: (name) =>
      ask('MX', name, async (of) =>
        (await of.resolveMx(name))
          .sort((one, other) => one.priority - other.priority)
          .map((record) => plainName(record.exchange)),
      ),
  }
}
