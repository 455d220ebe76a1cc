/** Milliseconds of processor that the work took: unlike the clock, no longer on a machine that is busy with others. */
export function cpuMs(work: () => unknown): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
