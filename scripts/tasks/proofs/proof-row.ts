/** One figure of a proof. Values are whole numbers or have a unit. */
export type ProofRow = { name: string; value: number; bound: number; unit: string; sign: '<=' | '>=' }

export const say = (text: string): void => void process.stderr.write(`${text}\n`)

export const atMost = (name: string, value: number, bound: number, unit = ''): ProofRow => ({
  name,
  value,
  bound,
  unit,
  sign: '<=',
})

export const atLeast = (name: string, value: number, bound: number, unit = ''): ProofRow => ({
  ...atMost(name, value, bound, unit),
  sign: '>=',
})

export const isMet = ({ value, bound, sign }: ProofRow): boolean => (sign === '<=' ? value <= bound : value >= bound)

/** As the bench writes its own. */
export function rowLine(row: ProofRow): string {
  const unit = row.unit ? ` ${row.unit}` : ''
  const digits = Math.abs(row.value) < 10 ? 3 : 1
  const value = Number.isInteger(row.value) ? String(row.value) : row.value.toFixed(digits)
  return [row.name, `${value}${unit}`, `${row.sign} ${row.bound}${unit}`, isMet(row) ? 'ok' : 'below'].join('\t')
}
