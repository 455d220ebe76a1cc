/** One figure of the bench, against the bound that the project gives itself. */
export type Row = { name: string; value: string; bound: string; isMet: boolean }

/** Three digits are enough to tell figures apart, and few enough to be read. */
const shown = (value: number, unit: string): string => {
  const text = value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(3)
  return unit ? `${text} ${unit}` : text
}

const boundText = (sign: string, bound: number, unit: string): string => `${sign} ${bound}${unit ? ` ${unit}` : ''}`

export const atLeast = (name: string, value: number, bound: number, unit = ''): Row => ({
  name,
  value: shown(value, unit),
  bound: boundText('>=', bound, unit),
  isMet: value >= bound,
})

export const atMost = (name: string, value: number, bound: number, unit = ''): Row => ({
  name,
  value: shown(value, unit),
  bound: boundText('<=', bound, unit),
  isMet: value <= bound,
})

export const rowLine = ({ name, value, bound, isMet }: Row): string =>
  [name, value, bound, isMet ? 'ok' : 'below'].join('\t')
