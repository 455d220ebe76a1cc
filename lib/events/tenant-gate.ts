type Gate = { inside: number; waiting: (() => void)[] }

/** Lets in so many of each tenant at once; whoever comes then waits for its turn. */
export function tenantGate(most: number) {
  const gates = new Map<string, Gate>()
  return async <Result>(tenantId: string, work: () => Promise<Result>): Promise<Result> => {
    const gate = gates.get(tenantId) ?? { inside: 0, waiting: [] }
    gates.set(tenantId, gate)
    if (gate.inside < most) gate.inside += 1
    else await new Promise<void>((resolve) => gate.waiting.push(resolve))
    try {
      return await work()
    } finally {
      const next = gate.waiting.shift()
      if (next) next()
      else gate.inside -= 1
      if (gate.inside === 0) gates.delete(tenantId)
    }
  }
}
