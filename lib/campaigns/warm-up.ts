const DAY_MS = 86_400_000

/** Messages on each day of a new sender; after them there is no cap. Receivers distrust who is loud at once. */
const DAILY = [50, 100, 250, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 25_000, 40_000, 60_000, 80_000, 100_000]

/** How many messages may go out on this day; null: as many as there are. */
export function warmUpCap(from: string | null, now: Date): number | null {
  if (from === null) return null
  const day = Math.floor((Date.parse(now.toISOString().slice(0, 10)) - Date.parse(from)) / DAY_MS)
  return day < 0 ? 0 : (DAILY[day] ?? null)
}
