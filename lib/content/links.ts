import { cutVariables, fillOwn, wordsFor } from './variables'

export type LinkProblem = 'empty' | 'not_a_link' | 'variable_in_host'

/** `web` links are counted; `direct` ones (`mailto:`, `tel:`) go as they are. */
export type ReadLink =
  | { kind: 'web'; target: string; isSecure: boolean }
  | { kind: 'direct'; target: string }
  | { kind: 'broken'; problem: LinkProblem }

const DIRECT = /^(?:mailto:[^\s"'<>{}]+@[^\s"'<>{}]+|tel:\+?[\d\s().-]{3,30})$/i

/** Where the part begins that may differ from person to person. */
const queryStart = (target: string): number => {
  const at = target.search(/[?#]/)
  return at === -1 ? target.length : at
}

function isWebAddress(head: string): boolean {
  if (!URL.canParse(head)) return false
  const { protocol, hostname, username, password } = new URL(head)
  const isNamed = hostname.includes('.') || hostname === 'localhost' || hostname.startsWith('[')
  return (protocol === 'https:' || protocol === 'http:') && isNamed && username === '' && password === ''
}

/**
 * Reads a typed link. A person's values stand in its query only: where they could name scheme, host or path, whoever fills in
 * a form would choose where others are led.
 */
export function readLink(typed: string, sender: { companyName: string; homeUrl: string }): ReadLink {
  const target = fillOwn(typed.trim(), sender)
  if (target === '') return { kind: 'broken', problem: 'empty' }
  if (DIRECT.test(target)) return { kind: 'direct', target }
  const head = target.slice(0, queryStart(target))
  if (head.includes('{{')) return { kind: 'broken', problem: 'variable_in_host' }
  if (/[\s"'<>\\]/.test(head) || !isWebAddress(head)) return { kind: 'broken', problem: 'not_a_link' }
  return { kind: 'web', target, isSecure: /^https:/i.test(head) }
}

/** A link's target for one person. @param target of `CompiledContent.links` */
export function linkTarget(target: string, variables: Readonly<Record<string, string>>): string {
  const filled = cutVariables(target)
    .map((part) => (typeof part === 'string' ? part : encodeURIComponent(wordsFor(part, variables).toWellFormed())))
    .join('')
  return new URL(filled).href
}
