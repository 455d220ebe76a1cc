export const SNOOZE_CHOICES = ['laterToday', 'tomorrow', 'monday', 'inAWeek'] as const
export type SnoozeChoice = (typeof SNOOZE_CHOICES)[number]

const MORNING = 9

const morningIn = (now: Date, days: number): Date =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, MORNING)

/** The usual moments to come back, in the clock of whoever looks; mornings are at nine. */
export function snoozeTimes(now: Date): { choice: SnoozeChoice; at: Date }[] {
  const daysToMonday = (8 - now.getDay()) % 7 || 7
  const later = new Date(now.getTime() + 3 * 3_600_000)
  later.setMinutes(0, 0, 0)
  const times: { choice: SnoozeChoice; at: Date }[] = [
    { choice: 'laterToday', at: later },
    { choice: 'tomorrow', at: morningIn(now, 1) },
    { choice: 'monday', at: morningIn(now, daysToMonday) },
    { choice: 'inAWeek', at: morningIn(now, 7) },
  ]
  return times.filter(
    ({ choice, at }, index) =>
      (choice !== 'laterToday' || at.getDate() === now.getDate()) &&
      times.findIndex((other) => other.at.getTime() === at.getTime()) === index,
  )
}

/** For `<input type="datetime-local">`. */
export function localInputValue(at: Date): string {
  const shifted = new Date(at.getTime() - at.getTimezoneOffset() * 60_000)
  return shifted.toISOString().slice(0, 16)
}
