import { type Dns, DnsFailure, plainName } from '@/lib/providers/dns'
import { describeHost } from './read-host'
import { type Claim, edgeAddresses, proofName, proofPrefix, recordsToSet } from './records'
import type { DomainRecord, RecordProblem, RecordState } from './schema'

type Finding = { found: string[]; state: RecordState; problem: RecordProblem | null }

const OK = (found: string[]): Finding => ({ found, state: 'ok', problem: null })
const wrong = (found: string[], problem: RecordProblem): Finding => ({ found, state: 'wrong', problem })
const MISSING: Finding = { found: [], state: 'missing', problem: 'no_record' }
const MOST_SHOWN = 6

/** No answer is not "nothing there": what is known stays as it is. */
async function look(work: () => Promise<Finding>): Promise<Finding> {
  try {
    const finding = await work()
    return { ...finding, found: finding.found.slice(0, MOST_SHOWN).map((value) => value.slice(0, 300)) }
  } catch (error) {
    if (error instanceof DnsFailure) return { found: [], state: 'unknown', problem: 'no_answer' }
    throw error
  }
}

const unquoted = (text: string): string => text.trim().replace(/^"(.*)"$/, '$1')

/**
 * The proof may stand at the name that we ask for, at the host itself or at the registered domain: whoever can write there
 * owns the host. Where a provider appends the zone to a whole name, it is found at a doubled one.
 */
async function ownership(names: Dns, claim: Claim, expected: string, isExpired: boolean): Promise<Finding> {
  const { registrable } = describeHost(claim.host)
  const asked = proofName(claim.host)
  const places = [...new Set([asked, claim.host, proofName(registrable), registrable])]
  const found = await Promise.all(places.map((place) => names.txt(place)))
  const [here = [], ...elsewhere] = found.map((texts) => texts.map(unquoted))
  const proofs = [...here, ...elsewhere.flat().filter((text) => text.startsWith(proofPrefix()))]
  if (proofs.includes(expected)) return isExpired ? wrong([expected], 'token_expired') : OK([expected])
  if (proofs.some((text) => text.startsWith(proofPrefix()))) return wrong(proofs, 'other_token')
  const doubled = (await names.txt(`${asked}.${registrable}`)).map(unquoted)
  if (doubled.includes(expected)) return wrong([`${asked}.${registrable}`], 'doubled_name')
  return here.length ? wrong(here, 'other_text') : MISSING
}

async function aliasOrAddresses(names: Dns, claim: Claim, expected: string, own: readonly string[]): Promise<Finding> {
  const aliases = await names.cname(claim.host)
  if (aliases.map(plainName).includes(expected)) return OK(aliases)
  const addresses = await names.a(claim.host)
  // An alias that the provider has flattened leads here all the same.
  if (addresses.length && addresses.every((address) => own.includes(address))) return OK([...aliases, ...addresses])
  if (aliases.length) return wrong(aliases, 'other_alias')
  return addresses.length ? wrong(addresses, 'other_address') : MISSING
}

async function addressesOf(names: Dns, record: DomainRecord): Promise<Finding> {
  const found = record.type === 'A' ? await names.a(record.name) : await names.aaaa(record.name)
  const isOurs = (address: string) => record.expected.includes(address.toLowerCase())
  if (found.length === 0) return MISSING
  if (found.every(isOurs)) return OK(found)
  return wrong(found, found.some(isOurs) ? 'mixed_addresses' : 'other_address')
}

/** Asks the name servers for each record that a claim needs. */
export async function checkRecords(names: Dns, claim: Claim, isTokenExpired: boolean): Promise<DomainRecord[]> {
  const own = await edgeAddresses(names).catch((error: unknown) => {
    if (error instanceof DnsFailure) return null
    throw error
  })
  return Promise.all(
    recordsToSet(claim, own ?? []).map(async (record): Promise<DomainRecord> => {
      const [first = ''] = record.expected
      const finding = await look(async () => {
        if (record.kind === 'ownership') return ownership(names, claim, first, isTokenExpired)
        if (record.type === 'CNAME') return aliasOrAddresses(names, claim, first, own ?? [])
        if (own === null) throw new DnsFailure('other', 'the own addresses are not known')
        return addressesOf(names, record)
      })
      return { ...record, ...finding }
    }),
  )
}

/** IPv6 is good to have; a name leads here once its alias or its IPv4 addresses do, and no address leads elsewhere. */
export function routingOf(records: readonly DomainRecord[]): 'ok' | 'gone' | 'unknown' {
  const routing = records.filter((record) => record.kind === 'routing')
  if (routing.some((record) => record.state === 'unknown')) return 'unknown'
  if (routing.some((record) => record.state === 'wrong')) return 'gone'
  return routing.some((record) => record.state === 'ok') ? 'ok' : 'gone'
}

export const ownershipOf = (records: readonly DomainRecord[]): RecordState =>
  records.find((record) => record.kind === 'ownership')?.state ?? 'unchecked'
