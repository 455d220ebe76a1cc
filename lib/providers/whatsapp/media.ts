import { z } from 'zod'
import { isFetchFailure } from '@/lib/providers/http'
import { MessageFailure } from '@/lib/providers/messages'
import type { WhatsApp } from './create-whatsapp'
import { MEDIA_LIMITS } from './media-limits'

const described = z.object({ url: z.url(), file_size: z.coerce.number().int().min(0).nullish() })
const uploaded = z.object({ id: z.coerce.string().min(1).max(200) })

const TIMEOUT_MS = 120_000

export type OpenMedia = {
  /** As Meta says; null where it does not. */
  sizeBytes: number | null
  chunks: AsyncIterable<Uint8Array>
}

/** Media that somebody sent is handed out for some weeks at most. */
export const isGone = (error: unknown): boolean =>
  error instanceof MessageFailure && error.kind === 'permanent' && error.reason !== 'sign_in'

async function* chunksOf(response: Response): AsyncGenerator<Uint8Array> {
  try {
    if (response.body) yield* response.body
  } catch (error) {
    throw new MessageFailure('transient', 'WhatsApp did not hand the file out to its end.', {
      about: 'provider',
      reason: 'not_reached',
      cause: error,
    })
  }
}

/**
 * Opens a file that came with a message: its address is asked for first, and is good for five minutes.
 * @throws MessageFailure
 */
export async function openMedia(whatsapp: WhatsApp, mediaId: string): Promise<OpenMedia> {
  const query = { phone_number_id: whatsapp.numberId }
  const found = described.safeParse(
    await whatsapp.request({ method: 'GET', path: encodeURIComponent(mediaId), query }),
  ).data
  if (!found) throw new MessageFailure('permanent', 'WhatsApp does not know this file any more.')
  const response = await whatsapp.open(found.url, TIMEOUT_MS).catch((error: unknown) => {
    const isRefused = isFetchFailure(error) && ['bad_url', 'blocked_address'].includes(error.kind)
    throw new MessageFailure(isRefused ? 'permanent' : 'transient', 'WhatsApp did not hand the file out.', {
      about: 'provider',
      reason: 'not_reached',
      cause: error,
    })
  })
  if (response.ok) return { sizeBytes: found.file_size ?? null, chunks: chunksOf(response) }
  await response.body?.cancel()
  const isForGood = response.status === 404 || response.status === 410
  throw new MessageFailure(
    isForGood ? 'permanent' : 'transient',
    `${response.status} WhatsApp did not hand the file out.`,
    {
      about: 'provider',
      reason: response.status === 401 ? 'sign_in' : 'not_reached',
    },
  )
}

export type MediaFile = { bytes: Uint8Array<ArrayBuffer>; contentType: string; name: string }

/** Hands a file to Meta, for messages of this number. Doing so twice makes two files and no message. @throws MessageFailure */
export async function uploadMedia(whatsapp: WhatsApp, { bytes, contentType, name }: MediaFile): Promise<string> {
  const form = new FormData()
  form.set('messaging_product', 'whatsapp')
  form.set('type', contentType)
  form.set('file', new Blob([bytes], { type: contentType }), name)
  const answer = uploaded.safeParse(await whatsapp.post(`${encodeURIComponent(whatsapp.numberId)}/media`, form))
  if (!answer.success) throw new MessageFailure('transient', 'WhatsApp did not take the file.', { about: 'provider' })
  return answer.data.id
}

const { image, video } = MEDIA_LIMITS

/** What Meta takes as what, and how large: Cloud API, “Supported media types”. */
const TAKEN: readonly { kind: 'image' | 'audio' | 'video'; types: readonly string[]; mostBytes: number }[] = [
  { kind: 'image', ...image },
  {
    kind: 'audio',
    types: ['audio/aac', 'audio/amr', 'audio/mpeg', 'audio/mp4', 'audio/x-m4a', 'audio/ogg', 'audio/opus'],
    mostBytes: 16_000_000,
  },
  { kind: 'video', types: [...video.types, 'video/3gpp'], mostBytes: video.mostBytes },
]

/** What a file goes out as: whatever Meta does not take as a picture, sound or film is a document. */
export const mediaKindOf = (contentType: string, sizeBytes: number): 'image' | 'audio' | 'video' | 'document' =>
  TAKEN.find(({ types, mostBytes }) => types.includes(contentType) && sizeBytes <= mostBytes)?.kind ?? 'document'
