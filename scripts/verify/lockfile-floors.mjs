const parse = (version) => {
  const [core = '', pre] = version.split('-', 2)
  return { numbers: core.split('.').map(Number), isPre: pre !== undefined }
}

/** @returns {boolean} whether version `a` is lower than `b`; a pre-release is lower than its release */
export function isLower(a, b) {
  const [left, right] = [parse(a), parse(b)]
  for (let at = 0; at < 3; at++) {
    const difference = (left.numbers[at] ?? 0) - (right.numbers[at] ?? 0)
    if (difference !== 0) return difference < 0
  }
  return left.isPre && !right.isPre
}

/**
 * Packages of the lockfile below their lowest safe version, wherever in the tree they are.
 * @param {{packages: Record<string, {version?: string}>}} lockfile
 * @param {Record<string, string>} floors name → lowest safe version; other majors of a name as `name@major`
 */
export function floorFindings(lockfile, floors) {
  const findings = []
  const seen = new Set()
  for (const [place, { version }] of Object.entries(lockfile.packages)) {
    const name = place.split('node_modules/').at(-1)
    if (!name || !version) continue
    seen.add(name)
    const floor = floors[`${name}@${version.split('.')[0]}`] ?? floors[name]
    if (floor && isLower(version, floor))
      findings.push(`${place}: ${version} is below the lowest safe version ${floor}`)
  }
  for (const name of Object.keys(floors)) {
    const bare = name.replace(/(?<=.)@\d+$/, '')
    if (!seen.has(bare)) findings.push(`security-floors.json: ${bare} is not in the lockfile`)
  }
  return findings
}

/** A package without an integrity hash could be another one tomorrow; an address names a machine's registry. */
export function integrityFindings(lockfile) {
  return Object.entries(lockfile.packages)
    .filter(([place, entry]) => place !== '' && !entry.link && (!entry.integrity || entry.resolved))
    .map(([place, entry]) => `${place}: ${entry.resolved ? 'names a registry' : 'has no integrity hash'}`)
}
