import { TableProblem } from './table-problem'

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

const HEAD_BYTES = 4_096
/** More of a text's bytes than this are no control characters. */
const MOST_CONTROLS = 0.1
const MANY_ZEROS = 0.3

const zeros = (bytes: Uint8Array, from: 0 | 1): number =>
  bytes.filter((byte, at) => at % 2 === from && byte === 0).length / Math.max(bytes.length / 2, 1)

/** UTF-16 shows by its mark, or by every second byte of western text being nothing. */
function wideEncoding(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le'
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be'
  const [even, odd] = [zeros(head, 0), zeros(head, 1)]
  if (odd > MANY_ZEROS && even < odd / 4) return 'utf-16le'
  return even > MANY_ZEROS && odd < even / 4 ? 'utf-16be' : null
}

/** What Excel wrote before 2007. */
const OLD_EXCEL = [0xd0, 0xcf, 0x11, 0xe0]

/** Tabs and line ends are text. */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 32)

/** Looks at a file while it passes, to its last byte: the one that is no UTF-8 may come late. */
export class EncodingWatch {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #head: Uint8Array = new Uint8Array()
  #isUtf8 = true

  see(chunk: Uint8Array): void {
    if (this.#head.length < HEAD_BYTES) {
      this.#head = Buffer.concat([this.#head, chunk.subarray(0, HEAD_BYTES - this.#head.length)])
    }
    if (this.#isUtf8) this.#try(chunk, true)
  }

  #try(chunk: Uint8Array, stream: boolean): void {
    try {
      this.#decoder.decode(chunk, { stream })
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      this.#isUtf8 = false
    }
  }

  /** @throws TableProblem for what is no text */
  encoding(): Encoding {
    if (OLD_EXCEL.every((byte, at) => this.#head[at] === byte)) throw new TableProblem('old_excel')
    const wide = wideEncoding(this.#head)
    if (wide) return wide
    if (this.#head.filter(isControl).length > this.#head.length * MOST_CONTROLS) throw new TableProblem('not_a_table')
    if (this.#isUtf8) this.#try(new Uint8Array(), false)
    return this.#isUtf8 ? 'utf-8' : 'windows-1252'
  }
}

/** The same text as UTF-8. */
export async function* asUtf8(chunks: AsyncIterable<Uint8Array>, encoding: Encoding): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder(encoding)
  const encoder = new TextEncoder()
  for await (const chunk of chunks) yield encoder.encode(decoder.decode(chunk, { stream: true }))
  yield encoder.encode(decoder.decode())
}
