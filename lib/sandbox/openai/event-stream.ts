import type { Exchange } from '../http/exchange'
import { type Generation, paced } from './generation'
import { type Behaviour, GARBAGE, pause } from './misbehaviour'

export type EventWriter = { piece(text: string): void; begin(): void; end(): void }

/** Runs one streamed answer: begin, pieces, end, with the model's own way of failing in between. */
export async function streamAnswer(
  exchange: Exchange,
  behaviour: Behaviour,
  generation: Generation,
  writer: EventWriter,
): Promise<void> {
  const { response } = exchange
  const isGone = () => response.destroyed || response.writableEnded
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-store' })
  writer.begin()
  if (behaviour === 'slow') await pause(exchange)
  const half = Math.ceil(generation.pieces.length / 2)
  const breaksOff = behaviour === 'cut' || behaviour === 'broken'
  const pieces = breaksOff ? generation.pieces.slice(0, half) : generation.pieces
  for await (const piece of paced(pieces, isGone)) writer.piece(piece)
  if (isGone()) return
  if (behaviour === 'cut') response.destroy()
  else if (behaviour === 'broken') response.end(GARBAGE)
  else {
    writer.end()
    response.end()
  }
}
