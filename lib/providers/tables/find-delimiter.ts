const DELIMITERS = [',', ';', '\t', '|'] as const
const LINES = 20

/** How often a sign stands outside of quotes in each of the first lines. */
function counts(text: string, sign: string): number[] {
  const found: number[] = [0]
  let isQuoted = false
  for (const each of text) {
    if (each === '"') isQuoted = !isQuoted
    else if (!isQuoted && each === '\n') found.push(0)
    else if (!isQuoted && each === sign) found[found.length - 1] = (found.at(-1) ?? 0) + 1
  }
  return found.slice(0, LINES)
}

/** The sign that parts the cells: the one that stands equally often in most lines, and of those the most frequent one. */
export function findDelimiter(head: string): string {
  const text = head.replace(/\r\n?/g, '\n')
  const rated = DELIMITERS.map((sign) => {
    const [first = 0, ...rest] = counts(text, sign)
    // The last line may be cut off.
    const whole = rest.slice(0, -1)
    const alike = whole.filter((count) => count === first).length
    return { sign, rate: first === 0 ? 0 : first * (whole.length === 0 ? 1 : 0.1 + alike / whole.length) }
  })
  return rated.reduce((best, each) => (each.rate > best.rate ? each : best)).sign
}
