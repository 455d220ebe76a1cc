// A language model of the outside world on a real socket: Chat Completions, streamed word by word.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

export type SlowModel = {
  baseUrl: string
  /** Called after each word that was sent, of whichever answer. */
  onWord: (count: number) => void
  close(): Promise<void>
}

/** Answers everything with `text`. */
export async function slowModel(text: string, wordMs: number): Promise<SlowModel> {
  const words = text.split(/(?<= )/)
  let count = 0
  const server = createServer(async (request, response) => {
    request.resume()
    response.writeHead(200, { 'content-type': 'text/event-stream' })
    const send = (fields: object) =>
      response.write(
        `data: ${JSON.stringify({ id: 'c', object: 'chat.completion.chunk', created: 1, model: 'slow', ...fields })}\n\n`,
      )
    for (const content of words) {
      if (response.destroyed) return
      send({ choices: [{ index: 0, delta: { content }, finish_reason: null }] })
      count += 1
      model.onWord(count)
      await sleep(wordMs)
    }
    send({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })
    send({
      choices: [],
      usage: { prompt_tokens: 10, completion_tokens: words.length, total_tokens: 10 + words.length },
    })
    response.end('data: [DONE]\n\n')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const model: SlowModel = {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1`,
    onWord: () => {},
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return model
}
