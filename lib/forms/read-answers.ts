import { fieldValue, phoneNumber } from '@/lib/contacts/schema'
import { AppError, emailAddress, type FieldIssue, line } from '@/lib/kernel'
import type { ShownField } from './schema'

export type Answers = Record<string, string | number | boolean>

/** A box without a tick is not sent at all. */
function readOne(
  { kind, key, choices }: ShownField,
  typed: string,
): { value: string | number | boolean } | { problem: string } {
  const schema =
    kind === 'email'
      ? emailAddress
      : kind === 'phone'
        ? phoneNumber
        : kind === 'message'
          ? fieldValue('text', [])
          : kind === 'text' && !key.startsWith('field:')
            ? line(key === 'companyName' ? 160 : 120)
            : fieldValue(kind, choices)
  const given = kind === 'number' ? Number(typed.replace(',', '.')) : kind === 'boolean' ? true : typed
  const parsed = schema.safeParse(given)
  return parsed.success ? { value: parsed.data } : { problem: parsed.error.issues[0]?.message ?? 'is not valid' }
}

/** What was typed, by field key, each value as its field takes it; what was left empty is left out. @throws invalid */
export function readAnswers(fields: readonly ShownField[], typed: Readonly<Record<string, string>>): Answers {
  const answers: Answers = {}
  const issues: FieldIssue[] = []
  for (const field of fields) {
    const text = typed[field.key]?.trim() ?? ''
    if (text === '') {
      if (field.isRequired) issues.push({ path: `values.${field.key}`, message: 'is required' })
      continue
    }
    const read = readOne(field, text)
    if ('problem' in read) issues.push({ path: `values.${field.key}`, message: read.problem })
    else answers[field.key] = read.value
  }
  if (issues.length > 0) throw answersInvalid(issues)
  return answers
}

export const answersInvalid = (issues: FieldIssue[]): AppError =>
  new AppError('invalid', issues.map(({ path, message }) => `${path}: ${message}`).join('; '), {
    userMessage: 'Please check the highlighted fields.',
    issues,
  })
