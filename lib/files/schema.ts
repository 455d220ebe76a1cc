/** What people look at, listen to, or open by themselves. */
export const FILE_KINDS = ['image', 'audio', 'voice', 'video', 'document', 'sticker'] as const
export type FileKind = (typeof FILE_KINDS)[number]

/** Where an upload of a file for a message ends, in bytes: mail servers rarely take more. */
export const LARGEST_UPLOAD = 20 * 1024 * 1024
/** What is fetched from a provider: Meta hands out documents of up to 100 MB. */
export const LARGEST_FETCHED = 100 * 1024 * 1024

/** What a file is shown as: what somebody says that they sent, unless its content says otherwise. */
export function shownKind(said: FileKind, found: FileKind): FileKind {
  if ((said === 'voice' || said === 'audio') && (found === 'audio' || found === 'video')) return said
  return said === 'sticker' && found === 'image' ? said : found
}
