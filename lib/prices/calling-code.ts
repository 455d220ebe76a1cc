const TWO_DIGITS =
  '20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98'
const TWO: ReadonlySet<string> = new Set(TWO_DIGITS.split(' '))

/** The country code that an E.164 number begins with (ITU-T E.164.D): one, two or three digits, and none begins another. */
export function callingCodeOf(phone: string): string {
  const digits = phone.replace(/^\+/, '')
  if (digits.startsWith('1') || digits.startsWith('7')) return digits.slice(0, 1)
  return digits.slice(0, TWO.has(digits.slice(0, 2)) ? 2 : 3)
}
