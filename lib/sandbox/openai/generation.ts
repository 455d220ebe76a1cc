import { setTimeout as sleep } from 'node:timers/promises'
import { answerPrompt } from '../model'
import type { Behaviour } from './misbehaviour'
import type { ModelRequest } from './model-request'
import { callsOf, obeyedWords } from './play-tools'

const PIECE_DELAY_MS = 4
/** Long answers come in larger pieces, so that none takes much more than half a second. */
const MAX_PIECES = 140

export type Generation = {
  pieces: string[]
  text: string
  inputTokens: number
  outputTokens: number
  wasCut: boolean
  /** Called instead of saying something. */
  calls: { name: string; arguments: string }[]
}

const countTokens = (text: string): number => Math.ceil(text.length / 4)

function intoPieces(text: string): string[] {
  const words = text.match(/\s*\S+\s*?(?=\s|$)/g) ?? [text]
  const size = Math.ceil(words.length / MAX_PIECES)
  const pieces: string[] = []
  for (let from = 0; from < words.length; from += size) pieces.push(words.slice(from, from + size).join(''))
  return pieces
}

export function generate(request: ModelRequest, behaviour: Behaviour = 'fine'): Generation {
  const inputTokens = countTokens([request.system, ...request.turns.map((turn) => turn.text)].join('\n'))
  const calls = callsOf(request, behaviour)
  if (calls.length > 0) {
    const outputTokens = countTokens(calls.map((call) => call.arguments).join(''))
    return { pieces: [], text: '', inputTokens, outputTokens, wasCut: false, calls }
  }
  const full = (behaviour === 'obedient' ? obeyedWords(request) : answerPrompt(request)).trim()
  const limit = (request.maxTokens ?? Number.POSITIVE_INFINITY) * 4
  const text = full.length > limit ? full.slice(0, limit) : full
  return {
    pieces: intoPieces(text),
    text,
    inputTokens,
    outputTokens: countTokens(text),
    wasCut: text.length < full.length,
    calls: [],
  }
}

/** The pieces at the pace of a quick model; ends early when the reader has gone. */
export async function* paced(pieces: string[], isGone: () => boolean): AsyncGenerator<string> {
  for (const piece of pieces) {
    if (isGone()) return
    yield piece
    await sleep(PIECE_DELAY_MS)
  }
}
