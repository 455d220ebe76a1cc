/** A line of a list of people to invite, as it was written. */
export type InvitationRow = { email: string; name: string; role: string }

export const MOST_INVITATIONS = 500

/** The cells of CSV text: commas, semicolons or tabs between them, quotes around what holds one (RFC 4180). */
function cellsOf(text: string): string[][] {
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const separator = [';', '\t'].find((sign) => head.includes(sign)) ?? ','
  const rows: string[][] = [[]]
  let cell = ''
  let isQuoted = false
  const endCell = () => {
    rows.at(-1)?.push(cell.trim())
    cell = ''
  }
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at)
    if (isQuoted) {
      if (sign === '"' && text.charAt(at + 1) === '"') {
        cell += '"'
        at += 1
      } else if (sign === '"') isQuoted = false
      else cell += sign
    } else if (sign === '"' && cell.trim() === '') {
      cell = ''
      isQuoted = true
    } else if (sign === separator) endCell()
    else if (sign === '\n' || sign === '\r') {
      endCell()
      if ((rows.at(-1)?.length ?? 0) > 0) rows.push([])
    } else cell += sign
  }
  endCell()
  return rows.filter((row) => row.some((value) => value !== ''))
}

const COLUMNS = { email: /e-?mail|address|البريد/i, name: /name|الاسم/i, role: /role|rolle|الدور/i } as const

/**
 * People out of pasted or uploaded text: with a first line that names the columns (in any order), else e-mail address, name
 * and role in this order; an address alone is enough.
 */
export function parseInvitations(text: string): InvitationRow[] {
  const rows = cellsOf(text.replace(/^\uFEFF/, ''))
  const head = rows[0] ?? []
  const hasHead = head.length > 0 && !head.some((cell) => cell.includes('@'))
  const find = (column: keyof typeof COLUMNS, usual: number) =>
    hasHead ? head.findIndex((cell) => COLUMNS[column].test(cell)) : usual
  const place = { email: Math.max(0, find('email', 0)), name: find('name', 1), role: find('role', 2) }
  return rows
    .slice(hasHead ? 1 : 0)
    .map((row) => ({ email: row[place.email] ?? '', name: row[place.name] ?? '', role: row[place.role] ?? '' }))
}
