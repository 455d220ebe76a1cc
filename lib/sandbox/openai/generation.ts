import { setTimeout as sleep } from 'node:timers/promises'
import { answerPrompt } from '../model'
import type { ModelRequest } from './model-request'

const PIECE_DELAY_MS = 4
/** Long answers come in larger pieces, so that none takes much more than half a second. */
const MAX_PIECES = 140

export type Generation = {
  pieces: string[]
  text: string
  inputTokens: number
  outputTokens: number
  wasCut: boolean
}

const countTokens = (text: string): number => Math.ceil(text.length / 4)

function intoPieces(text: string): string[] {
  const words = text.match(/\s*\S+\s*?(?=\s|$)/g) ?? [text]
  const size = Math.ceil(words.length / MAX_PIECES)
  const pieces: string[] = []
  for (let from = 0; from < words.length; from += size) pieces.push(words.slice(from, from + size).join(''))
  return pieces
}

export function generate(request: ModelRequest): Generation {
  const full = answerPrompt({ system: request.system, turns: request.turns, schema: request.schema }).trim()
  const limit = (request.maxTokens ?? Number.POSITIVE_INFINITY) * 4
  const text = full.length > limit ? full.slice(0, limit) : full
  const input = [request.system, ...request.turns.map((turn) => turn.text)].join('\n')
  return {
    pieces: intoPieces(text),
    text,
    inputTokens: countTokens(input),
    outputTokens: countTokens(text),
    wasCut: text.length < full.length,
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
