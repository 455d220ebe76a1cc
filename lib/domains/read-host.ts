import { isIP } from 'node:net'
import { domainToASCII, domainToUnicode } from 'node:url'
import { parse } from 'tldts'
import { type AppError, invalid, isSafeText } from '@/lib/kernel'
import { labelProblem } from './scripts-of-label'

export type ReadHost = {
  /** ASCII (punycode), lower case. */
  host: string
  unicode: string
  /** The name somebody registered: no alias may stand there. */
  isApex: boolean
  /** The part that was registered. */
  registrable: string
}

/** With the longest name of a proof before it, a host must still be a name (RFC 1035 §2.3.4). */
const LONGEST_NAME = 253
const ROOM_FOR_PROOF = 90

/** Top-level names that never lead anywhere public (RFC 6761, RFC 6762, RFC 7686, RFC 8375, ICANN's reserved ones). */
const PRIVATE_ENDINGS = [
  'localhost',
  'local',
  'internal',
  'intranet',
  'private',
  'corp',
  'home',
  'lan',
  'mail',
  'invalid',
  'onion',
  'arpa',
  'alt',
  'i2p',
  'home.arpa',
]

const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

const refuse = (message: string): AppError => invalid('host', message)

const under = (host: string, parent: string): boolean => host === parent || host.endsWith(`.${parent}`)

function assertPlain(text: string): void {
  if (text === '') throw refuse('Please enter a domain, like shop.example.com.')
  if (/^[a-z][a-z0-9+.-]*:\/\//i.test(text) || /[/\\?#]/.test(text)) {
    throw refuse('Enter the name alone, without https:// and without a path.')
  }
  if (isIP(text.replace(/^\[|\]$/g, '').split('%')[0] ?? '')) throw refuse('An IP address is not a domain.')
  if (text.includes('@')) throw refuse('This is an e-mail address. Enter a domain, like shop.example.com.')
  if (text.includes('*')) throw refuse('Enter one name; a name with an asterisk cannot be used.')
  if (text.includes(':')) throw refuse('Enter the name without a port.')
  const hidden = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Z}。．｡]/u
  const isItself = text.normalize('NFKC').toLowerCase() === text.normalize('NFC').toLowerCase()
  if (!isSafeText(text) || hidden.test(text) || !isItself || text.includes('%')) {
    throw refuse('The name holds characters that a domain cannot have.')
  }
}

function assertHonest(unicode: string): void {
  const labels = unicode.split('.')
  const isAmongLatin = /^[a-z]+$/.test(labels.at(-1) ?? '')
  for (const label of labels) {
    const problem = labelProblem(label, isAmongLatin)
    if (problem === 'characters') throw refuse('The name holds characters that a domain cannot have.')
    if (problem === 'mixed_scripts')
      throw refuse('The name mixes letters of different scripts, so that it could be taken for another.')
    if (problem === 'lookalike')
      throw refuse('The name holds letters that look like others, so that it could be taken for another.')
  }
}

function assertForm(host: string): string[] {
  const labels = host.split('.')
  if (labels.length < 2) throw refuse('A domain has at least two parts, like example.com.')
  if (host.length > LONGEST_NAME - ROOM_FOR_PROOF) throw refuse('The name is too long.')
  if (!labels.every((label) => LABEL.test(label)) || /^\d+$/.test(labels.at(-1) ?? '')) {
    throw refuse('The name holds characters that a domain cannot have.')
  }
  const isReservedForm = labels.some((label) => label.slice(2, 4) === '--' && !label.startsWith('xn--'))
  if (isReservedForm) throw refuse('The name holds characters that a domain cannot have.')
  return labels
}

/**
 * A host name that a company may claim, from what somebody typed.
 * @param rootDomain the installation's own domain, with or without port
 * @throws invalid saying what is wrong with it
 */
export function readHost(typed: string, rootDomain: string): ReadHost {
  const text = typed.replace(/^[ \t]+|[ \t]+$/g, '').replace(/\.$/, '')
  assertPlain(text)
  const host = domainToASCII(text)
  if (host === '') throw refuse('The name holds characters that a domain cannot have.')
  if (isIP(host)) throw refuse('An IP address is not a domain.')
  assertForm(host)
  const unicode = domainToUnicode(host)
  const isDecoded = !/(^|\.)xn--/.test(unicode) && domainToASCII(unicode) === host
  if (!isDecoded) throw refuse('The name holds characters that a domain cannot have.')
  assertHonest(unicode)
  if (PRIVATE_ENDINGS.some((ending) => under(host, ending)))
    throw refuse('This name does not exist on the public internet.')
  const root = rootDomain.replace(/:\d+$/, '')
  if (under(host, root) || under(root, host))
    throw refuse('This name belongs to this installation. Enter a domain of your own.')
  const parsed = parse(host, { allowPrivateDomains: true })
  if (!parsed.domain || parsed.publicSuffix === host) {
    throw refuse('Under this name others register theirs; it belongs to nobody alone.')
  }
  return { host, unicode, isApex: parsed.domain === host, registrable: parsed.domain }
}

/** The same for a name that has been read before. */
export function describeHost(host: string): Pick<ReadHost, 'unicode' | 'isApex' | 'registrable'> {
  const registrable = parse(host, { allowPrivateDomains: true }).domain ?? host
  return { unicode: domainToUnicode(host), isApex: registrable === host, registrable }
}
