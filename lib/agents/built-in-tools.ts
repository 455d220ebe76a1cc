import { z } from 'zod'
import { phoneNumber } from '@/lib/contacts/schema'
import { freeText, line } from '@/lib/kernel/schema'

/**
 * Tools of the product. Whose contact and which conversation they are about comes from the server; the model says only what
 * stands here. `isEffect`: it changes something, so a person may have to approve it. `permission`: what whoever approves must
 * hold besides the inbox.
 */
export const BUILT_IN_TOOLS = {
  search_knowledge: {
    description: 'Searches the company’s knowledge. Use it when the passages do not answer the question.',
    isEffect: false,
    permission: null,
    parameters: z.strictObject({ query: line(500) }),
  },
  look_up_contact: {
    description: 'What the company knows of the customer in this conversation: name, addresses, company, language.',
    isEffect: false,
    permission: null,
    parameters: z.strictObject({}),
  },
  create_lead: {
    description: 'Notes that the customer wants to buy something, for the sales team.',
    isEffect: true,
    permission: 'leads:write',
    parameters: z.strictObject({ title: line(160), note: freeText(1_000).default('') }),
  },
  book_call_back: {
    description:
      'Notes that a person of the company calls the customer back. `when` is a moment with its offset, like 2026-11-25T14:00:00+01:00; `phone` is international, or null for the number that is known.',
    isEffect: true,
    permission: null,
    parameters: z.strictObject({
      when: z.iso.datetime({ offset: true }),
      phone: phoneNumber.nullable().default(null),
      about: freeText(300).trim().min(1),
    }),
  },
  /** Which labels there are is added where it is offered; without any it is not. */
  label_conversation: {
    description: 'Puts one of the company’s labels on this conversation, for the people who look after it.',
    isEffect: false,
    permission: null,
    parameters: z.strictObject({ label: line(40) }),
  },
  hand_over: {
    description: 'Gives the conversation to a person of the company.',
    isEffect: false,
    permission: null,
    parameters: z.strictObject({ reason: freeText(300).default('') }),
  },
} as const

export type BuiltInToolName = keyof typeof BUILT_IN_TOOLS
export const BUILT_IN_TOOL_NAMES = Object.keys(BUILT_IN_TOOLS) as [BuiltInToolName, ...BuiltInToolName[]]
export const isBuiltInTool = (tool: string): tool is BuiltInToolName => Object.hasOwn(BUILT_IN_TOOLS, tool)
