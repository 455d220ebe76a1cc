import { deferred } from '@/lib/kernel'
import { isUnseenOnDark, type Pixels } from './ink'

const culori = deferred<typeof import('culori')>('culori')
const PAINT = /\b(fill|stroke|stop-color|color)(\s*=\s*"|\s*:\s*)([^";}<]+)/g

type Rgb = readonly [number, number, number]

/** The same hue, as light as it was dark (HSL lightness mirrored at one half). */
function mirrored([red, green, blue]: Rgb): Rgb {
  const shift = 255 - Math.max(red, green, blue) - Math.min(red, green, blue)
  return [red + shift, green + shift, blue + shift]
}

/** The pixels with what cannot be seen on a dark page turned light. */
export function lightenPixels({ data, ...size }: Pixels): Pixels {
  const light = Uint8Array.from(data)
  for (let at = 0; at < light.length; at += 4) {
    const ink: Rgb = [light[at] ?? 0, light[at + 1] ?? 0, light[at + 2] ?? 0]
    if (light[at + 3] !== 0 && isUnseenOnDark(...ink)) light.set(mirrored(ink), at)
  }
  return { data: light, ...size }
}

function lightPaint(value: string): string {
  const color = culori().rgb(culori().parse(value.trim()))
  if (!color) return value
  const bytes: Rgb = [Math.round(color.r * 255), Math.round(color.g * 255), Math.round(color.b * 255)]
  if (!isUnseenOnDark(...bytes)) return value
  const [r, g, b] = mirrored(bytes)
  return culori().formatHex({ mode: 'rgb', r: r / 255, g: g / 255, b: b / 255 })
}

/** A drawing with its dark paints turned light; what names no paint is black, so the whole starts from white. */
export function lightenSvg(svg: string): string {
  const painted = svg.replace(PAINT, (_, property: string, mark: string, value: string) => {
    return `${property}${mark}${lightPaint(value)}`
  })
  return painted.replace(/<svg\b([^>]*)>/, (_, attributes: string) => {
    const initial = ['fill', 'color'].filter((name) => !new RegExp(`\\s${name}\\s*=`).test(attributes))
    return `<svg${initial.map((name) => ` ${name}="#ffffff"`).join('')}${attributes}>`
  })
}
