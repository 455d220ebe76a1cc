import { storage } from '@/lib/providers/storage'
import { previewKey } from './keep-bytes'
import { pngKey } from './store-image'

/** Removes the bytes of a file, of its drawing as pixels and of its small copy; safe to repeat. */
export async function forgetStored(storageKey: string): Promise<void> {
  await storage().delete(storageKey)
  await storage().delete(pngKey(storageKey))
  await storage().delete(previewKey(storageKey))
}
