// The fields of a verb's input, read from its JSON schema, and an input that is right but for what a test breaks.
import { z } from 'zod'
import { newId } from '@/lib/kernel'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type Input = { [key: string]: Json }

type Schema = {
  type?: string
  const?: Json
  enum?: Json[]
  anyOf?: Schema[]
  oneOf?: Schema[]
  properties?: Record<string, Schema>
  required?: string[]
  items?: Schema
  format?: string
  pattern?: string
  minimum?: number
  maxItems?: number
}

export type FieldKind = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object'
/** What a field stands in, outermost first: where, and as it is right. */
type Around = readonly { path: string[]; value: Json }[]
export type Field = {
  path: string[]
  kind: FieldKind
  isNullable: boolean
  isId: boolean
  around: Around
  minimum?: number
}

export const schemaOf = (schema: z.ZodType): Schema =>
  z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Schema

const SAMPLES = ['en', 'hello', '#336699', 'UTC', 'https://example.com/', 'hello-there', 'a']

const variants = (schema: Schema): Schema[] => schema.anyOf ?? schema.oneOf ?? [schema]
const flat = (schema: Schema): Schema[] => {
  const own = variants(schema)
  return own.length === 1 && own[0] === schema ? own : own.flatMap(flat)
}
const isNull = (schema: Schema) => schema.type === 'null'

function text(name: string, schema: Schema): string {
  if (schema.format === 'uuid') return newId()
  if (schema.format === 'date-time') return new Date(Date.now() + 3_600_000).toISOString()
  if (/email/i.test(name)) return `${newId()}@example.test`
  if (/url|website/i.test(name)) return 'https://example.com/'
  const pattern = schema.pattern === undefined ? null : new RegExp(schema.pattern)
  return SAMPLES.find((sample) => !pattern || pattern.test(sample)) ?? 'hello'
}

/** An input that is right. */
export function sample(schema: Schema, name = ''): Json {
  const one = flat(schema).find((variant) => !isNull(variant)) ?? schema
  if (one.const !== undefined) return one.const
  if (one.enum) return one.enum[0] ?? null
  switch (one.type) {
    case 'string':
      return text(name, one)
    case 'integer':
    case 'number':
      return Math.max(1, one.minimum ?? 1)
    case 'boolean':
      return true
    case 'array':
      return one.items ? [sample(one.items, name)] : []
    case 'object':
      return Object.fromEntries(
        Object.entries(one.properties ?? {})
          .filter(([key]) => one.required?.includes(key))
          .map(([key, value]) => [key, sample(value, key)]),
      )
    default:
      return 'hello'
  }
}

const KINDS: Record<string, FieldKind> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  array: 'array',
  object: 'object',
}

const kindOf = (schema: Schema): FieldKind | undefined => KINDS[schema.type ?? (schema.enum ? 'string' : '')]

/** Every field at any depth, once for each form of the input that has it; a form that stands in itself is looked at once. */
export function fieldsOf(
  schema: Schema,
  path: string[] = [],
  around: Around = [],
  met: ReadonlySet<string> = new Set(),
): Field[] {
  const forms = flat(schema)
  const isNullable = forms.some(isNull)
  const known = new Set([...met, ...(forms.length > 1 ? forms.map((form) => JSON.stringify(form)) : [])])
  return forms
    .filter((form) => !isNull(form) && !(forms.length > 1 && met.has(JSON.stringify(form))))
    .flatMap((form) => {
      const kind = kindOf(form)
      const minimum = form.minimum === undefined ? {} : { minimum: form.minimum }
      const own = { path, isNullable, isId: form.format === 'uuid', around, ...minimum }
      const here = form.properties && path.length ? [...around, { path, value: sample(form) }] : around
      const inner = Object.entries(form.properties ?? {}).flatMap(([key, value]) =>
        fieldsOf(value, [...path, key], here, known),
      )
      const items = form.items ? fieldsOf(form.items, [...path, '0'], here, known) : []
      return [...(kind && path.length ? [{ ...own, kind }] : []), ...inner, ...items]
    })
}

/** The forms of an input that is one of several (`{kind: 'website'} | {kind: 'text'}`). */
export const formsOf = (schema: Schema): Schema[] => flat(schema)

/** `input` with `value` at `path`; what is missing on the way is made. */
export function withValue(input: Json, path: readonly string[], value: Json): Json {
  const [key, ...rest] = path
  if (key === undefined) return value
  if (/^\d+$/.test(key)) {
    const list = Array.isArray(input) ? [...input] : []
    list[Number(key)] = withValue(list[Number(key)] ?? null, rest, value)
    return list
  }
  const object = typeof input === 'object' && input !== null && !Array.isArray(input) ? input : {}
  return { ...object, [key]: withValue(object[key] ?? null, rest, value) }
}

/** An input that is right but for this field. */
export const withWrong = (right: Json, { path, around }: Pick<Field, 'path' | 'around'>, value: Json): Json =>
  withValue(
    around.reduce((made, each) => withValue(made, each.path, each.value), right),
    path,
    value,
  )

const OPERATOR: Json = { not: '' }

const noNumbers = (minimum = 0): [string, Json][] => [
  ['a negative one', minimum < 0 ? minimum - 4 : -1],
  ['a huge one', 1e300],
  ['words', 'many'],
  ['an operator', OPERATOR],
  ['a list', ['x']],
]

/** What no field of this kind may take. */
export function badValues({
  kind,
  isNullable,
  minimum,
}: Pick<Field, 'kind' | 'isNullable' | 'minimum'>): [string, Json][] {
  const values: Record<FieldKind, [string, Json][]> = {
    string: [
      ['NUL', 'a\0b'],
      ['a lone surrogate', 'a\ud800'],
      ['a bidi override', 'a\u202eb'],
      ['a bidi isolate', '\u2067a'],
      ['an escape', 'a\u001b[31m'],
      ['900 kB', 'x'.repeat(900_000)],
      ['an operator', OPERATOR],
      ['a list', ['x']],
      ['a number', 7],
    ],
    integer: [...noNumbers(minimum), ['a fraction', 1.5]],
    number: noNumbers(minimum),
    boolean: [
      ['words', 'perhaps'],
      ['a number', 7],
      ['an operator', OPERATOR],
    ],
    array: [
      ['words', 'x'],
      ['an operator', OPERATOR],
      ['a list of lists', [[[]]]],
      ['a long list', Array.from({ length: 20_000 }, () => 'x')],
    ],
    object: [
      ['words', 'x'],
      ['a list', ['x']],
      ['a number', 7],
      ['an unknown key', { 'no such key': 1 }],
    ],
  }
  return isNullable ? values[kind] : [...values[kind], ['null', null]]
}
