import { hasBrokenVariable, isKnownVariable, variablesIn } from '@/lib/content/schema'
import { textLength } from '@/lib/providers/sms/schema'

/** More parts than that are read by few, and paid for one by one. */
const MANY_PARTS = 3

/** What readers of a text message, or the law, would object to. Words are in `campaigns.text.findings`. */
export type TextFinding = {
  /** A message with an error is not sent. */
  severity: 'error' | 'warning'
  code: 'empty' | 'broken_variable' | 'unknown_variable' | 'no_fallback' | 'many_parts' | 'no_stop'
  values: Record<string, string | number>
}

/** @param fields keys of the company's own fields of contacts */
export function checkText(text: string, fields: readonly string[]): TextFinding[] {
  const findings: TextFinding[] = []
  const note = (severity: TextFinding['severity'], code: TextFinding['code'], values: TextFinding['values'] = {}) =>
    findings.push({ severity, code, values })
  if (text.trim() === '') note('error', 'empty')
  if (hasBrokenVariable(text)) note('error', 'broken_variable')
  for (const { name, fallback } of variablesIn(text)) {
    if (!isKnownVariable(name, fields)) note('error', 'unknown_variable', { name })
    else if (fallback === null && !['companyName', 'companyUrl'].includes(name))
      note('warning', 'no_fallback', { name })
  }
  const { parts } = textLength(text)
  if (parts > MANY_PARTS) note('warning', 'many_parts', { parts })
  if (text.trim() !== '' && !/\bstopp?\b/i.test(text)) note('warning', 'no_stop')
  return findings
}
