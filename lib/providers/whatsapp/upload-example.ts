import { z } from 'zod'
import { MessageFailure } from '@/lib/providers/messages'
import type { WhatsApp } from './create-whatsapp'

const withId = z.object({ id: z.coerce.string().min(1).max(2_000) })
const withHandle = z.object({ h: z.string().min(1).max(4_000) })

const notTaken = () => new MessageFailure('permanent', 'WhatsApp did not take the example of the header.')

/**
 * Hands a file to the Resumable Upload API of the app that the token belongs to: a template's header wants an example.
 * @returns the handle @throws MessageFailure
 */
export async function uploadExample(
  whatsapp: WhatsApp,
  { bytes, contentType, name }: { bytes: Uint8Array<ArrayBuffer>; contentType: string; name: string },
): Promise<string> {
  const app = withId.safeParse(await whatsapp.request({ method: 'GET', path: 'app', query: { fields: 'id' } }))
  if (!app.success) throw notTaken()
  const session = withId.safeParse(
    await whatsapp.request({
      method: 'POST',
      path: `${encodeURIComponent(app.data.id)}/uploads`,
      query: { file_name: name, file_length: String(bytes.byteLength), file_type: contentType },
    }),
  )
  if (!session.success) throw notTaken()
  const answer = withHandle.safeParse(await whatsapp.upload(session.data.id, bytes))
  if (!answer.success) throw notTaken()
  return answer.data.h
}
