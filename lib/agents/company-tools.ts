import { z } from 'zod'
import { freeText, line, uuid } from '@/lib/kernel/schema'
import { BUILT_IN_TOOL_NAMES } from './built-in-tools'

export const TOOL_METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const
export type ToolMethod = (typeof TOOL_METHODS)[number]
export const PARAMETER_TYPES = ['string', 'number', 'integer', 'boolean'] as const

const key = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'is made of small letters, digits and _')

export const toolParameter = z.strictObject({
  name: key,
  type: z.enum(PARAMETER_TYPES),
  description: freeText(200).trim(),
  isRequired: z.boolean(),
})
export type ToolParameter = z.output<typeof toolParameter>

const PLACEHOLDER = /\{([a-z][a-z0-9_]*)\}/g
export const placeholdersOf = (template: string): string[] =>
  [...template.matchAll(PLACEHOLDER)].map(([, name = '']) => name)

/** Parameters stand in the path or the query; the server that is asked is the company's choice alone. */
const urlTemplate = z
  .string()
  .trim()
  .max(1_000)
  .refine((value) => {
    const filled = value.replace(PLACEHOLDER, 'x')
    if (!URL.canParse(filled) || !/^https?:\/\/[^/?#{}]+([/?][^{}]*)?$/.test(filled)) return false
    const url = new URL(filled)
    return url.username === '' && url.password === '' && !/[{}]/.test(value.slice(0, value.indexOf('/', 8) + 1))
  }, 'is not a web address like https://api.example.com/orders/{order_id}')

const OWN_HEADERS = /^(host|connection|content-length|transfer-encoding|upgrade|te|trailer|idempotency-key)$/i
const header = z.strictObject({
  name: z
    .string()
    .regex(/^[A-Za-z][A-Za-z0-9-]{0,63}$/, 'is not the name of a header')
    .refine((name) => !OWN_HEADERS.test(name), { error: 'is a header that the connection sets' }),
  value: z
    .string()
    .min(1)
    .max(2_000)
    .regex(/^[\x20-\x7e]*$/, 'contains characters that are not allowed'),
})

const fields = {
  name: key.refine((name) => !(BUILT_IN_TOOL_NAMES as readonly string[]).includes(name), {
    error: 'is a tool of its own already',
  }),
  /** What the model reads to decide whether to call it. */
  purpose: line(500),
  method: z.enum(TOOL_METHODS),
  urlTemplate,
  parameters: z
    .array(toolParameter)
    .max(20)
    .refine((list) => new Set(list.map(({ name }) => name)).size === list.length, { error: 'has a name twice' }),
  isEffect: z.boolean(),
  timeoutMs: z.number().int().min(500).max(20_000),
  retries: z.number().int().min(0).max(2),
}

export const createToolInput = z.strictObject({
  ...fields,
  parameters: fields.parameters.default([]),
  isEffect: fields.isEffect.default(true),
  timeoutMs: fields.timeoutMs.default(8_000),
  retries: fields.retries.default(0),
  /** Sent along, and never shown again. */
  headers: z.array(header).max(10).default([]),
})
export const toolIdInput = z.strictObject({ toolId: uuid })
export const updateToolInput = z.strictObject({
  toolId: uuid,
  version: z.coerce.number().int().min(1),
  ...z.strictObject(fields).partial().shape,
  /** Left out: those that there are stay. */
  headers: z.array(header).max(10).optional(),
})
export const testToolInput = z.strictObject({
  toolId: uuid,
  parameters: z.record(key, z.union([z.string().max(1_000), z.number(), z.boolean()])),
})

/** A tool of the company as staff sees it; headers by their names alone. */
export type CompanyToolView = z.output<z.ZodObject<typeof fields>> & {
  id: string
  headerNames: string[]
  version: number
}

/** What the parameters of a call must be, as the company declared them. */
export function parametersSchema(parameters: readonly ToolParameter[]) {
  const types = {
    string: z.string().max(1_000),
    number: z.number(),
    integer: z.number().int(),
    boolean: z.boolean(),
  }
  return z.strictObject(
    Object.fromEntries(
      parameters.map(({ name, type, description, isRequired }) => {
        const value = types[type].describe(description)
        return [name, isRequired ? value : value.nullable().optional()]
      }),
    ),
  )
}
