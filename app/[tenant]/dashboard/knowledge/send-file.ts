export type Sent = { id: string; versionId: string }

/** Sends one file and says how far it is (0–1). @returns the source, or in words why it was refused; null when nobody answered */
export function sendFile(
  file: File,
  { sourceId, onProgress }: { sourceId?: string; onProgress: (share: number) => void },
): Promise<Sent | string | null> {
  const query = new URLSearchParams({ fileName: file.name.slice(-200), ...(sourceId ? { sourceId } : {}) })
  return new Promise((resolve) => {
    // Only this kind of request tells how much has been sent.
    const request = new XMLHttpRequest()
    request.open('POST', `/api/knowledge-files?${query}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () => {
      const answer = request.response as (Partial<Sent> & { error?: string }) | null
      if (request.status === 201 && answer?.id && answer.versionId)
        resolve({ id: answer.id, versionId: answer.versionId })
      else resolve(answer?.error ?? null)
    }
    request.onerror = () => resolve(null)
    request.send(file)
  })
}
