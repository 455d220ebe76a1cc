import type { z } from 'zod'
import {
  contactChanges,
  createContactInput,
  type FieldKind,
  type FieldValue,
  type FieldView,
  fieldValue,
  tag,
} from '@/lib/contacts/schema'
import { isSafeText } from '@/lib/kernel'
import type { StagedRow } from '@/lib/tenancy'
import type { ColumnTarget, RowReason } from './schema'
import { unguarded } from './unguarded'

const LONGEST_CELL = 10_000

const { shape } = contactChanges
const PLAIN = {
  name: shape.name,
  email: shape.email,
  phone: shape.phone,
  title: shape.title,
  companyName: shape.companyName,
  locale: shape.locale,
  timeZone: shape.timeZone,
  externalId: createContactInput.shape.externalId,
} as const satisfies Record<string, z.ZodType>

const WORDS: Record<string, boolean> = {
  true: true,
  yes: true,
  ja: true,
  1: true,
  نعم: true,
  false: false,
  no: false,
  nein: false,
  0: false,
  لا: false,
}

/** `1,5` and `31.03.2026` can mean one thing only; what is left goes to the field's own check as it is. */
function typed(kind: FieldKind, text: string, choices: readonly string[]): FieldValue {
  switch (kind) {
    case 'number': {
      const number = Number(/^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : text)
      return Number.isNaN(number) ? text : number
    }
    case 'boolean':
      return WORDS[text.toLowerCase()] ?? text
    case 'date': {
      const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text) ?? []
      return day && month ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : text.replace(/ 00:00:00$/, '')
    }
    case 'choice':
      return choices.find((choice) => choice.toLowerCase() === text.toLowerCase()) ?? text
    default:
      return text
  }
}

/** Languages come as `de`, `de-DE`, `de_DE`, `DE`. */
function localeOf(text: string): string {
  const [language = '', region] = text.replace('_', '-').split('-')
  return region ? `${language.toLowerCase()}-${region.toUpperCase()}` : language.toLowerCase()
}

export class RowRefused extends Error {
  readonly reason: RowReason
  readonly detail: string | null

  constructor(reason: RowReason, detail: string | null = null) {
    super(reason)
    this.reason = reason
    this.detail = detail
  }
}

type Reader = (text: string) => unknown

function readerOf(target: ColumnTarget, fields: readonly FieldView[]): Reader {
  const check = (schema: z.ZodType, value: unknown) => {
    const parsed = schema.safeParse(value)
    if (!parsed.success) throw new RowRefused('invalid', target)
    return parsed.data
  }
  if (target === 'firstName' || target === 'lastName') return (text) => text
  if (target === 'tags') {
    return (text) =>
      text
        .split(/[,;|]/)
        .map((each) => each.trim())
        .filter(Boolean)
        .map((each) => check(tag, each))
  }
  if (target === 'locale') return (text) => check(PLAIN.locale, localeOf(text))
  if (target in PLAIN) {
    const schema = PLAIN[target as keyof typeof PLAIN]
    return (text) => check(schema, text)
  }
  const key = target.slice('attributes.'.length)
  const field = fields.find((each) => each.key === key)
  const kind = field?.kind ?? 'text'
  const choices = field?.choices ?? []
  const schema = fieldValue(kind, choices)
  return (text) => check(schema, typed(kind, text, choices))
}

/**
 * How a file's records are read: by what its columns are, each value checked as the contact's form would.
 * @returns a reader of one record, which never throws; null for an empty one
 */
export function rowReader(columns: readonly (ColumnTarget | null)[], fields: readonly FieldView[]) {
  const readers = columns.flatMap((target, at) => (target ? [{ target, at, read: readerOf(target, fields) }] : []))

  function given(record: readonly string[]): Omit<Extract<StagedRow, { v: unknown }>, 'n'> {
    if (record.length > columns.length && record.slice(columns.length).some((cell) => cell.trim() !== '')) {
      throw new RowRefused('columns')
    }
    const values: Record<string, unknown> = {}
    for (const { target, at, read } of readers) {
      const text = unguarded((record[at] ?? '').trim())
      if (text === '') continue
      if (text.length > LONGEST_CELL) throw new RowRefused('too_long', target)
      if (!isSafeText(text)) throw new RowRefused('characters', target)
      values[target] = read(text)
    }
    const { firstName, lastName, externalId: x, tags: t, ...v } = values
    const whole = [firstName, lastName].filter(Boolean).join(' ')
    if (whole && v.name === undefined) {
      const parsed = PLAIN.name.safeParse(whole)
      if (!parsed.success) throw new RowRefused('invalid', 'name')
      v.name = parsed.data
    }
    if (x === undefined && v.email === undefined && v.phone === undefined) throw new RowRefused('unnamed')
    return {
      ...(typeof x === 'string' ? { x } : {}),
      ...(typeof v.email === 'string' ? { e: v.email } : {}),
      ...(typeof v.phone === 'string' ? { p: v.phone } : {}),
      ...(Array.isArray(t) ? { t: [...new Set(t as string[])] } : {}),
      v: v as Record<string, FieldValue>,
    }
  }

  return (record: readonly string[], n: number): StagedRow | null => {
    if (record.every((cell) => cell.trim() === '')) return null
    try {
      return { n, ...given(record) }
    } catch (error) {
      if (!(error instanceof RowRefused)) throw error
      return { n, reason: error.reason, detail: error.detail }
    }
  }
}
