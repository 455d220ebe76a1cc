import { storage } from '@/lib/providers/storage'
import { previewKey } from './keep-bytes'

type Stored = { storageKey: string; contentType: string }

/** A file of a message, its small copy, or a part of it. Who may read it has been asked before. @returns null where it is gone */
export async function openAttachment(
  { storageKey, contentType }: Stored,
  { isPreview, part }: { isPreview?: boolean; part?: { first: number; last: number } | undefined } = {},
) {
  const found = await storage().get(isPreview ? previewKey(storageKey) : storageKey, part)
  return found && { ...found, contentType: isPreview ? 'image/webp' : contentType }
}
