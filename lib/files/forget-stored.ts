import { storage } from '@/lib/providers/storage'
import { pngKey } from './store-image'

/** Removes the bytes of a file, and of its drawing as pixels; safe to repeat. */
export async function forgetStored(storageKey: string): Promise<void> {
  await storage().delete(storageKey)
  await storage().delete(pngKey(storageKey))
}
