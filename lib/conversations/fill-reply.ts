/** Who writes to whom, as blanks of a reply name it. */
export type ReplyNames = {
  contact: { name: string | null; email: string | null; phone: string | null }
  agent: { name: string; email?: string | null }
  /** Further blanks by their names, such as `answer.size`. */
  more?: Readonly<Record<string, string>>
}

/** The blanks that are offered; `fillReply` knows a few more, of old. */
export const REPLY_BLANKS = [
  'contact.firstName',
  'contact.name',
  'contact.email',
  'contact.phone',
  'agent.firstName',
  'agent.name',
] as const

const firstNameOf = (name: string | null): string => name?.trim().split(/\s+/)[0] ?? ''

const valuesOf = ({ contact, agent, more }: ReplyNames): Readonly<Record<string, string>> => ({
  ...more,
  'contact.name': contact.name ?? '',
  'contact.firstName': firstNameOf(contact.name),
  'contact.email': contact.email ?? '',
  'contact.phone': contact.phone ?? '',
  'agent.name': agent.name,
  'agent.firstName': firstNameOf(agent.name),
  name: firstNameOf(contact.name),
  agent: firstNameOf(agent.name),
})

const BLANK = /(,?[ \t])?\{\{\s*([\w.]+)\s*(?:\|([^{}]*))?\}\}/g

/**
 * A reply with its blanks filled in: `{{contact.name}}`, or with words for where nothing is known, `{{contact.name|there}}`.
 * Without those the blank goes with its space or comma, so that "Hello {{contact.name}}, …" reads "Hello, …". What is no blank
 * stays as it is.
 */
export function fillReply(body: string, names: ReplyNames): string {
  const values = valuesOf(names)
  return body.replace(BLANK, (all, before: string | undefined, blank: string, otherwise: string | undefined) => {
    if (!Object.hasOwn(values, blank)) return all
    const value = values[blank] || otherwise?.trim() || ''
    return value ? `${before ?? ''}${value}` : ''
  })
}
