/** The part of JSON schema that verbs' inputs are written in. */
export type InputSchema = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: InputSchema[]
  oneOf?: InputSchema[]
  properties?: Record<string, InputSchema>
  required?: string[]
  items?: InputSchema
  format?: string
  pattern?: string
  minimum?: number
  minLength?: number
  maxLength?: number
  default?: unknown
  description?: string
}

const ID = '01938b2e-5c7a-7d31-9f04-2a6b8c1d4e5f'
const BY_NAME: readonly (readonly [RegExp, string])[] = [
  [/email|^address$/i, 'lena@example.com'],
  [/password/i, 'a long and good password'],
  [/url|website/i, 'https://example.com/'],
  [/^(name|title)$/i, 'Spring campaign'],
  [/domain|host/i, 'support.example.com'],
  [/phone/i, '+49 30 1234567'],
  [/currency/i, 'EUR'],
  [/zone/i, 'Europe/Berlin'],
  [/locale|language/i, 'en'],
  [/slug|shortcut/i, 'hello-there'],
  [/body|text|message|question/i, 'Hello! How can we help you?'],
]
const OTHERS = ['hello', 'en', '#336699', 'hello-there', '2026-12-01', '12:00', 'A1', '1']

const isNull = ({ type, const: only }: InputSchema): boolean => type === 'null' || only === null

/** The forms of a schema that is one of several. */
export const formsOf = (schema: InputSchema): InputSchema[] =>
  (schema.anyOf ?? schema.oneOf ?? [schema]).flatMap((form) => (form === schema ? [form] : formsOf(form)))

function text(name: string, { format, pattern, minLength = 0, maxLength }: InputSchema): string {
  if (format === 'uuid') return ID
  if (format === 'date-time') return new Date(Date.UTC(new Date().getUTCFullYear() + 1, 0, 15, 12)).toISOString()
  if (format === 'date') return `${new Date().getUTCFullYear() + 1}-01-15`
  const fits = (value: string) =>
    (!pattern || new RegExp(pattern, 'u').test(value)) &&
    value.length >= minLength &&
    value.length <= (maxLength ?? value.length)
  const named = BY_NAME.flatMap(([names, value]) => (names.test(name) ? [value] : []))
  return [...named, ...OTHERS, 'a1'.repeat(minLength).slice(0, minLength)].find(fits) ?? 'hello'
}

/** A value that the schema takes, as a reader of the reference would write it: what is required, and what is said of it. */
export function exampleOf(schema: InputSchema, name = ''): unknown {
  const form = formsOf(schema).find((one) => !isNull(one)) ?? schema
  if (form.const !== undefined) return form.const
  if (form.enum) return form.enum[0]
  switch (form.type) {
    case 'string':
      return text(name, form)
    case 'integer':
    case 'number':
      return typeof form.default === 'number' ? form.default : Math.max(1, form.minimum ?? 1)
    case 'boolean':
      return true
    case 'array':
      return form.items ? [exampleOf(form.items, name)] : []
    case 'object': {
      const wanted = Object.entries(form.properties ?? {}).filter(([key]) => form.required?.includes(key))
      const shown = wanted.length ? wanted : Object.entries(form.properties ?? {}).slice(0, 1)
      return Object.fromEntries(shown.map(([key, inner]) => [key, exampleOf(inner, key)]))
    }
    default:
      return 'hello'
  }
}

/** How a reader is told what a field takes. */
export function typeOf(schema: InputSchema): string {
  const words = formsOf(schema).map((form) => {
    if (form.enum) return form.enum.map((value) => JSON.stringify(value)).join(' | ')
    if (form.const !== undefined) return JSON.stringify(form.const)
    if (form.type === 'array' && form.items) return `${typeOf(form.items)}[]`
    return form.format ? `${form.type} (${form.format})` : (form.type ?? 'any')
  })
  return [...new Set(words)].join(' | ')
}
