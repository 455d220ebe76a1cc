import { reachConnection, whatsappOf } from '@/lib/channels'
import type { TenantContext } from '@/lib/operations'
import { mediaKindOf, uploadMedia } from '@/lib/providers/whatsapp'
import { bytesOf } from './bytes-of'
import { noteOf } from './note-of'
import type { Outlet } from './outlet'
import { spokenText } from './spoken-text'

/** The longest text that Meta takes. */
const LONGEST = 4_096

/** Messages on WhatsApp from one of the account's numbers, to those who have written lately. */
export async function whatsappOutlet(ctx: TenantContext, connectionRef: string): Promise<Outlet | null> {
  const connection = await reachConnection(ctx, 'whatsapp', connectionRef)
  if (!connection) return null
  const whatsapp = whatsappOf(connection)
  return {
    note: noteOf(ctx, connection),
    send: async (message, about) => {
      if (message.part?.kind === 'template') {
        const { kind: _, ...template } = message.part
        return (await whatsapp.send({ to: message.address, template, about })).id
      }
      const text = spokenText(message).slice(0, LONGEST).toWellFormed()
      const [file] = message.files
      if (!file) return (await whatsapp.send({ to: message.address, text, about })).id
      const { name, contentType, sizeBytes } = file
      const id = await uploadMedia(whatsapp, { bytes: await bytesOf(file), contentType, name })
      const media = { id, kind: mediaKindOf(contentType, sizeBytes), name, caption: text }
      return (await whatsapp.send({ to: message.address, media, about })).id
    },
  }
}
