import { fromHex, WHITE } from './color'
import { contrast, readable, TEXT_CONTRAST } from './contrast'

/** The colour itself where it can be read on a ground, else the nearest one that can. @param hex of both `#rrggbb` */
export function inkOn(hex: string, ground: string): string {
  const [ink, below] = [fromHex(hex), fromHex(ground) ?? WHITE]
  return ink ? readable(ink, [below], TEXT_CONTRAST).hex : hex
}

/** How well one colour reads on another: 1 to 21. */
export function contrastOfHex(one: string, other: string): number {
  const [first, second] = [fromHex(one), fromHex(other)]
  return first && second ? contrast(first, second) : 1
}
