import { z } from 'zod'
import type { PhoneChoice } from '../phone/phone-store'

const titled = (longest: number) => z.string().min(1).max(longest)
const body = (longest: number) => z.strictObject({ text: titled(longest) })
const isUnlike = (words: readonly string[]): boolean => new Set(words).size === words.length

const reply = z.strictObject({
  type: z.literal('reply'),
  reply: z.strictObject({ id: titled(256), title: titled(20) }),
})
const row = z.strictObject({ id: titled(200), title: titled(24), description: titled(72).optional() })
const section = z.strictObject({ title: titled(24).optional(), rows: z.array(row).min(1).max(10) })

/** Questions with answers to tap, within Meta's bounds. */
export const interactive = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('button'),
    body: body(1_024),
    action: z.strictObject({
      buttons: z
        .array(reply)
        .min(1)
        .max(3)
        .refine((all) => isUnlike(all.map((one) => one.reply.id)) && isUnlike(all.map((one) => one.reply.title))),
    }),
  }),
  z.strictObject({
    type: z.literal('list'),
    body: body(4_096),
    action: z.strictObject({
      button: titled(20),
      sections: z
        .array(section)
        .length(1)
        .refine((all) => isUnlike(all.flatMap(({ rows }) => rows.map(({ id }) => id)))),
    }),
  }),
])

/** What the phone shows to tap. */
export function choicesOf(message: z.output<typeof interactive>): PhoneChoice[] {
  if (message.type === 'button') {
    return message.action.buttons.map(({ reply: { id, title } }) => ({ id, title, kind: 'button_reply' }))
  }
  return message.action.sections.flatMap(({ rows }) =>
    rows.map(({ id, title, description }) => ({
      id,
      title,
      kind: 'list_reply' as const,
      ...(description ? { description } : {}),
    })),
  )
}
