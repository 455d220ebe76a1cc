import type { Prisma } from '@/lib/db'
import type { CallBackSource, CallBackState, CallBackView } from './schema'

export const CALL_BACK_FIELDS = {
  id: true,
  conversationId: true,
  phone: true,
  about: true,
  dueAt: true,
  timeZone: true,
  state: true,
  source: true,
  sourceName: true,
  note: true,
  settledBy: true,
  settledAt: true,
  conversation: { select: { contact: { select: { name: true } } } },
} satisfies Prisma.CallBackSelect

type Row = Prisma.CallBackGetPayload<{ select: typeof CALL_BACK_FIELDS }>

export const callBackView = ({ conversation, dueAt, settledAt, state, source, ...row }: Row): CallBackView => ({
  ...row,
  name: conversation.contact.name,
  dueAt: dueAt.toISOString(),
  state: state as CallBackState,
  source: source as CallBackSource,
  settledAt: settledAt?.toISOString() ?? null,
})
