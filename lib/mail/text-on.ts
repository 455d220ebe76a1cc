const linear = (part: number): number => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)

/** Relative luminance of WCAG 2.2. @param hex `#rrggbb` */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(hex.slice(at, at + 2), 16) / 255))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

const DARK = '#111111'
const contrast = (one: number, other: number) => (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05)

/** Near-black or white, whichever can be read on a colour better. */
export function textOn(hex: string): string {
  const ground = luminance(hex)
  return contrast(ground, 1) >= contrast(ground, luminance(DARK)) ? '#ffffff' : DARK
}
