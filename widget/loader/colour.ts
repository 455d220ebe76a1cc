/** Red, green, blue and opacity, each 0 to 1, of any colour that the browser knows; null of anything else. */
export function channels(colour: string): [number, number, number, number] | null {
  if (!CSS.supports('color', colour)) return null
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 1
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return null
  context.fillStyle = colour
  context.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data
  return [red / 255, green / 255, blue / 255, alpha / 255]
}

/** WCAG 2.2 relative luminance. */
export function luminance([red, green, blue]: readonly number[]): number {
  const linear = (value = 0) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

/** White or near black, whichever stands out more. */
export const readableOn = (colour: readonly number[]): string => (luminance(colour) > 0.179 ? '#111' : '#fff')
