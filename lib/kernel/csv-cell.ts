export type CsvValue = string | number | boolean | Date | null | undefined

/**
 * One cell of a CSV file (RFC 4180). A spreadsheet takes text that begins like a formula for one and would run it: a quote
 * before it keeps it text.
 */
export function csvCell(value: CsvValue): string {
  if (value === null || value === undefined) return ''
  const text = value instanceof Date ? value.toISOString() : String(value)
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

export const csvLine = (cells: readonly CsvValue[]): string => `${cells.map(csvCell).join(',')}\r\n`
