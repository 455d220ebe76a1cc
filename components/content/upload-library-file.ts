import type { FormResult } from '@/components/ui/form-result'
import { MEDIA_LIMITS, type MediaKind } from '@/lib/whatsapp-templates/schema'
import type { UploadPicture } from './editor-context'

/** Pictures are made light when they come in, so more kinds of them can. */
const PICTURES = { accept: 'image/png,image/jpeg,image/webp', maxSizeBytes: 4 * 1024 * 1024 }

/** What may be chosen of each kind, for a quick answer; the server decides. */
export const acceptedOf = (kind: MediaKind) =>
  kind === 'image'
    ? PICTURES
    : { accept: MEDIA_LIMITS[kind].types.join(','), maxSizeBytes: MEDIA_LIMITS[kind].mostBytes }

/** Brings a file into the library: pictures through the action that redraws them, others as they come. */
export async function uploadLibraryFile(
  file: File,
  { uploadPicture, notReached }: { uploadPicture: UploadPicture; notReached: string },
): Promise<FormResult<{ url: string }>> {
  try {
    if (file.type.startsWith('image/')) {
      const form = new FormData()
      form.set('file', file)
      return await uploadPicture(form)
    }
    const query = new URLSearchParams({ fileName: file.name.slice(-200) })
    const response = await fetch(`/api/content-files?${query}`, { method: 'POST', body: file })
    const { url, error } = (await response.json()) as { url?: string; error?: string }
    return response.ok && url ? { ok: true, data: { url } } : { ok: false, message: error ?? notReached }
  } catch {
    // The line went dead, or what came back was no answer of ours.
    return { ok: false, message: notReached }
  }
}
