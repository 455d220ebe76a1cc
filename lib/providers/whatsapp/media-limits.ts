import type { MediaKind } from './template-content'

const MEGABYTE = 1_000_000

/** What Meta takes as the file of a header: by its kind, how it is written, and how large it may be. */
export const MEDIA_LIMITS: Record<MediaKind, { types: readonly string[]; mostBytes: number }> = {
  image: { types: ['image/jpeg', 'image/png'], mostBytes: 5 * MEGABYTE },
  video: { types: ['video/mp4'], mostBytes: 16 * MEGABYTE },
  document: { types: ['application/pdf'], mostBytes: 100 * MEGABYTE },
}
