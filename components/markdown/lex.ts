import { Lexer, type Token, Tokenizer } from 'marked'

const MOST_DELIMITERS = 600
const never = () => undefined

/** Raw HTML, link definitions, underlined headings and indented code are text in a message, whatever Markdown says. */
class MessageTokenizer extends Tokenizer {
  override html = never
  override tag = never
  override def = never
  override lheading = never
  override code = never
}

/** The lexer's emphasis is quadratic in its delimiters: a text that is mostly delimiters goes without. */
class PlainTokenizer extends MessageTokenizer {
  override emStrong = never
  override del = never
}

/** Each level of quote or list costs the lexer a level of recursion. */
const clampNesting = (value: string): string =>
  value
    .replace(/^((?: {0,3}>){8})(?: {0,3}>)+/gm, '$1')
    .replace(/^( *(?:(?:[-*+]|\d{1,9}[.)]) +){8})(?:(?:[-*+]|\d{1,9}[.)]) +)+/gm, '$1')
    .replace(/^ {40,}/gm, ' '.repeat(40))

/** @throws RangeError where the text nests deeper than the stack. */
export function lex(value: string): Token[] {
  const delimiters = value.match(/[*_~]+/g)?.length ?? 0
  const tokenizer = delimiters > MOST_DELIMITERS ? new PlainTokenizer() : new MessageTokenizer()
  return new Lexer({ gfm: true, breaks: true, tokenizer }).lex(clampNesting(value))
}
