import letters from './lettering.json'

const SPACE = 5.6
const TIGHTER = 0.3

/** Advance width and outline of the letters that the sites' names need: Inter Bold (SIL OFL 1.1) at 20 units. */
const outlines = letters as unknown as Record<string, [number, string] | undefined>

/**
 * A name as outlines from `x = 0` on the baseline `y = 0`, as designers deliver a wordmark: it looks the same whatever
 * fonts the viewer has.
 * @throws Error for a character that has no outline
 */
export function lettered(name: string): { width: number; paths: string } {
  let x = 0
  const paths: string[] = []
  for (const character of name) {
    if (character === ' ') {
      x += SPACE
      continue
    }
    const outline = outlines[character]
    if (!outline) throw new Error(`no outline of ${JSON.stringify(character)}`)
    const [advance, path] = outline
    paths.push(`<path transform="translate(${x.toFixed(1)})" d="${path}"/>`)
    x += advance - TIGHTER
  }
  return { width: Math.ceil(x), paths: paths.join('') }
}
