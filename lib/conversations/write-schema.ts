import { z } from 'zod'
import { connectionRef } from '@/lib/channels/schema'
import { phoneNumber } from '@/lib/contacts/schema'
import { emailAddress, line, uuid } from '@/lib/kernel/schema'
import { templateValues } from '@/lib/whatsapp-templates/schema'
import { messageBody } from './reply-schema'

/** On which staff writes to somebody first. */
export const FIRST_CHANNELS = ['sms', 'whatsapp', 'email'] as const
export type FirstChannel = (typeof FIRST_CHANNELS)[number]

const toContact = { contactId: uuid, clientId: uuid }
/** The number that it is written from; null: the account's first. */
const fromNumber = connectionRef.nullable().default(null)
/** `address`: one of the contact's; without it the first. */
export const writeToContactInput = z.discriminatedUnion('channel', [
  z.strictObject({
    channel: z.literal('sms'),
    ...toContact,
    address: phoneNumber.optional(),
    connectionRef: fromNumber,
    body: messageBody,
  }),
  z.strictObject({
    channel: z.literal('email'),
    ...toContact,
    address: emailAddress.optional(),
    subject: line(200),
    body: messageBody,
  }),
  z.strictObject({
    channel: z.literal('whatsapp'),
    ...toContact,
    address: line(254).optional(),
    connectionRef: fromNumber,
    templateId: uuid,
    values: templateValues.default({}),
  }),
])
