/** What is known of the person who gets a mail; a company's own fields are `field.<key>`. */
export const CONTACT_VARIABLES = ['name', 'firstName', 'email', 'contactCompany'] as const
/** What is known of the company that sends it: the same for everybody. */
export const OWN_VARIABLES = ['companyName', 'companyUrl'] as const

const VARIABLE = /\{\{\s*([a-zA-Z][\w.-]{0,99})\s*(?:\|([^{}]*))?\}\}/g

/** `fallback` is null where none was written; an empty one is a choice. */
export type Variable = { name: string; fallback: string | null }

/** A text in order: what stands as it is, and what is put in. */
export function cutVariables(text: string): (string | Variable)[] {
  const parts: (string | Variable)[] = []
  let from = 0
  for (const match of text.matchAll(VARIABLE)) {
    if (match.index > from) parts.push(text.slice(from, match.index))
    parts.push({ name: match[1] ?? '', fallback: match[2]?.trim() ?? null })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}

export const variablesIn = (text: string): Variable[] => cutVariables(text).filter((part) => typeof part !== 'string')

/** Braces that look like a variable and are none. */
export const hasBrokenVariable = (text: string): boolean =>
  cutVariables(text).some((part) => typeof part === 'string' && /\{\{|\}\}/.test(part))

export const isOwnVariable = (name: string): boolean => OWN_VARIABLES.some((own) => own === name)

export const isKnownVariable = (name: string, fields: readonly string[]): boolean =>
  isOwnVariable(name) ||
  CONTACT_VARIABLES.some((known) => known === name) ||
  (name.startsWith('field.') && fields.includes(name.slice('field.'.length)))

/** What a reader sees: a value of nothing but blanks is none. Values are never read for variables again. */
export const wordsFor = ({ name, fallback }: Variable, values: Readonly<Record<string, string>>): string => {
  const value = Object.hasOwn(values, name) ? values[name] : undefined
  return value === undefined || value.trim() === '' ? (fallback ?? '') : value
}

type Sender = { companyName: string; homeUrl: string }

export const ownVariables = ({ companyName, homeUrl }: Sender): Readonly<Record<string, string>> => ({
  companyName,
  companyUrl: homeUrl.replace(/\/$/, ''),
})

/** Puts in what is the same for everybody; the rest waits for its person. */
export const fillOwn = (text: string, sender: Sender): string => {
  const own = ownVariables(sender)
  return text.replace(VARIABLE, (whole, name: string) => (Object.hasOwn(own, name) ? (own[name] ?? '') : whole))
}

/** Everything put in at once: for a line of text that nobody reads as markup. */
export const fillAll = (text: string, values: Readonly<Record<string, string>>): string =>
  cutVariables(text)
    .map((part) => (typeof part === 'string' ? part : wordsFor(part, values)))
    .join('')

type StoredContact = {
  name: string | null
  emailNormalized: string | null
  companyName: string | null
  attributes: unknown
}

/**
 * @param contact null for one that is gone: everything falls back
 * @param email where a message goes to, if that is not the contact's address
 */
export function contactVariables(
  contact: StoredContact | null,
  email = contact?.emailNormalized ?? '',
): Record<string, string> {
  const name = contact?.name?.trim() ?? ''
  const own = Object.entries(contact?.attributes ?? {}).flatMap(([key, value]): [string, string][] =>
    ['string', 'number', 'boolean'].includes(typeof value) ? [[`field.${key}`, String(value)]] : [],
  )
  return {
    ...Object.fromEntries(own),
    name,
    firstName: name.split(/\s+/)[0] ?? '',
    email,
    contactCompany: contact?.companyName ?? '',
  }
}
