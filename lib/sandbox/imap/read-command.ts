/** A word, a string, or a list of them in brackets. */
export type Token = string | Token[]

export type Command = { tag: string; name: string; args: Token[] }

/** The longest command: nobody writes mails here. */
const LONGEST = 100_000

const LITERAL = /\{(\d{1,6})(\+?)\}$/

/** Takes the pieces of a command apart. `literals` stand where the text has their place: `\0`. */
function tokensOf(text: string, literals: readonly string[]): Token[] {
  const lists: Token[][] = [[]]
  const add = (token: Token) => lists.at(-1)?.push(token)
  let given = 0
  for (const [whole, quoted] of text.matchAll(/"((?:[^"\\]|\\.)*)"|\(|\)|\0|(?:\[[^\]]*\]|[^\s()"\0])+/g)) {
    if (whole === '(') lists.push([])
    else if (whole === ')') {
      const list = lists.pop()
      if (!list || lists.length === 0) throw new Error('brackets')
      add(list)
    } else if (whole === '\0') add(literals[given++] ?? '')
    else add(quoted === undefined ? whole : quoted.replace(/\\(.)/g, '$1'))
  }
  if (lists.length !== 1) throw new Error('brackets')
  return lists[0] ?? []
}

export function commandOf(text: string, literals: readonly string[]): Command | null {
  try {
    const [tag, name, ...args] = tokensOf(text, literals)
    if (typeof tag !== 'string' || typeof name !== 'string') return null
    if (name.toUpperCase() !== 'UID') return { tag, name: name.toUpperCase(), args }
    const [verb, ...rest] = args
    return typeof verb === 'string' ? { tag, name: `UID ${verb.toUpperCase()}`, args: rest } : null
  } catch {
    return null
  }
}

/**
 * Reads commands off a connection (RFC 3501 §4.3, RFC 7888): lines, with strings of a known length in between.
 * @param goOn asks the client for such a string
 */
export class CommandReader {
  #rest = Buffer.alloc(0)
  #text = ''
  #literals: string[] = []
  #awaited = 0
  readonly #goOn: () => void

  constructor(goOn: () => void) {
    this.#goOn = goOn
  }

  /** @returns the commands that are whole now; null for one that cannot be read @throws Error for one that is too long */
  take(bytes: Buffer): (Command | null)[] {
    this.#rest = Buffer.concat([this.#rest, bytes])
    if (this.#rest.length > LONGEST) throw new Error('too long')
    const commands: (Command | null)[] = []
    for (;;) {
      if (this.#awaited > 0) {
        if (this.#rest.length < this.#awaited) return commands
        this.#literals.push(this.#rest.subarray(0, this.#awaited).toString())
        this.#rest = this.#rest.subarray(this.#awaited)
        this.#awaited = 0
      }
      const end = this.#rest.indexOf('\r\n')
      if (end < 0) return commands
      const line = this.#rest.subarray(0, end).toString().replaceAll('\0', '')
      this.#rest = this.#rest.subarray(end + 2)
      const [mark, size = '', isSent] = LITERAL.exec(line) ?? []
      if (mark) {
        this.#text += `${line.slice(0, -mark.length)}\0`
        this.#awaited = Number(size)
        if (this.#awaited === 0) this.#literals.push('')
        if (!isSent) this.#goOn()
        continue
      }
      commands.push(commandOf(this.#text + line, this.#literals))
      this.#text = ''
      this.#literals = []
    }
  }
}
