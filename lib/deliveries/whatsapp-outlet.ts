import { reachConnection, whatsappOf } from '@/lib/channels'
import { choiceId, numberedChoices } from '@/lib/conversations'
import type { TenantContext } from '@/lib/operations'
import { type Interactive, interactiveOf, mediaKindOf, uploadMedia } from '@/lib/providers/whatsapp'
import { bytesOf } from './bytes-of'
import type { ClaimedMessage } from './claim-next'
import { noteOf } from './note-of'
import type { Outlet } from './outlet'
import { spokenText } from './spoken-text'

/** The longest text that Meta takes. */
const LONGEST = 4_096

/** What opens a list of answers, in the company's language. */
const OPENERS: Readonly<Record<string, string>> = { en: 'Choose', de: 'Auswählen', ar: 'اختر' }

/** A question with answers to tap; null where Meta has no form for it. */
function offerOf({ tenant }: TenantContext, message: ClaimedMessage): Interactive | null {
  const { part, messageId } = message
  if (part?.kind !== 'choices') return null
  const choices = part.options.map((words, at) => ({ id: choiceId(messageId, at), words }))
  return interactiveOf(spokenText(message), choices, OPENERS[tenant.locale.slice(0, 2)] ?? 'Choose')
}

function wordsOf(message: ClaimedMessage): string {
  const text = spokenText(message)
  return message.part?.kind === 'choices' ? numberedChoices(text, message.part.options) : text
}

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
      const offered = offerOf(ctx, message)
      if (offered) return (await whatsapp.send({ to: message.address, interactive: offered, about })).id
      const text = wordsOf(message).slice(0, LONGEST).toWellFormed()
      const [file] = message.files
      if (!file) return (await whatsapp.send({ to: message.address, text, about })).id
      const { name, contentType, sizeBytes } = file
      const id = await uploadMedia(whatsapp, { bytes: await bytesOf(file), contentType, name })
      const media = { id, kind: mediaKindOf(contentType, sizeBytes), name, caption: text }
      return (await whatsapp.send({ to: message.address, media, about })).id
    },
  }
}
