const sorted = (values: readonly number[]): number[] => [...values].sort((a, b) => a - b)

/** The value below which `share` (0 to 1) of all values lie. @throws when there are none */
export function quantile(values: readonly number[], share: number): number {
  const ordered = sorted(values)
  const value = ordered[Math.min(ordered.length - 1, Math.floor(ordered.length * share))]
  if (value === undefined) throw new Error('nothing was measured')
  return value
}

export const median = (values: readonly number[]): number => quantile(values, 0.5)

export const p95 = (values: readonly number[]): number => quantile(values, 0.95)
