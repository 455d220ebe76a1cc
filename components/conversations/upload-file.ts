import type { MessageFileView } from '@/lib/conversations/schema'
import { InboxProblem, NOT_REACHED } from './inbox-api'

type Upload = {
  conversationId: string
  file: File
  /** From 0 to 1. */
  onProgress: (share: number) => void
  signal: AbortSignal
}

function answerOf(text: string): { error?: string; code?: string } & Partial<MessageFileView> {
  try {
    return JSON.parse(text) as Partial<MessageFileView>
  } catch {
    return {} // What stands in between (a proxy) answers in pages.
  }
}

/** Sends a file ahead of the reply that it goes with. `fetch` tells nobody how far it is. @throws InboxProblem */
export function uploadFile({ conversationId, file, onProgress, signal }: Upload): Promise<MessageFileView> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const query = new URLSearchParams({ conversationId, name: file.name.slice(0, 200) || 'file' })
    request.open('POST', `/api/message-files?${query}`)
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onerror = () => reject(new InboxProblem(NOT_REACHED, ''))
    request.onabort = () => reject(new DOMException('taken off', 'AbortError'))
    request.onload = () => {
      const answer = answerOf(request.responseText)
      if (request.status === 201) resolve(answer as MessageFileView)
      else reject(new InboxProblem(answer.code ?? 'INTERNAL', answer.error ?? ''))
    }
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}
