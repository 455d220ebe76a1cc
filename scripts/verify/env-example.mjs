const LINE = /^#?\s?([A-Z][A-Z0-9_]+)=(.*)$/

/**
 * `.env.example` documents exactly the variables of the schema: each once, with a comment above it.
 * @param {string} example
 * @param {string[]} names of the schema
 */
export function envFindings(example, names) {
  const findings = []
  const lines = example.split('\n')
  const documented = new Map()
  lines.forEach((line, at) => {
    const name = LINE.exec(line)?.[1]
    if (!name) return
    if (documented.has(name)) findings.push(`.env.example: ${name} stands there twice`)
    documented.set(name, at)
    const above = lines[at - 1] ?? ''
    if (!above.startsWith('# ') || LINE.test(above)) findings.push(`.env.example: ${name} is not explained`)
  })
  for (const name of names) if (!documented.has(name)) findings.push(`.env.example: ${name} is missing`)
  for (const name of documented.keys()) {
    if (!names.includes(name)) findings.push(`.env.example: ${name} is not a variable of lib/kernel/env.ts`)
  }
  return findings
}
