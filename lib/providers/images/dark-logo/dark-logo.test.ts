import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { darkLogo } from './dark-logo'

const SVG = 'image/svg+xml'
const svg = (shapes: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40">${shapes}</svg>`)
const png = (shapes: string) => sharp(svg(shapes)).png().toBuffer()

async function pixel(bytes: Uint8Array | null, share: number): Promise<number[]> {
  if (!bytes) throw new Error('no logo was made')
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width * share)) * 4
  return [...data.subarray(at, at + 4)]
}

const wordmark =
  '<rect width="30" height="40" fill="#3b82f6"/><rect x="12" width="6" height="40" fill="#fff"/>' +
  '<rect x="50" y="10" width="40" height="20"/><rect x="40" y="10" width="5" height="20" style="fill:#0a1a4a"/>'

describe('a logo for dark pages', () => {
  it.each([
    ['drawing', async () => darkLogo(svg(wordmark), SVG)],
    ['picture', async () => darkLogo(await png(wordmark), 'image/png')],
  ])('turns dark ink of a %s light and keeps the coloured sign with the white glyph on it', async (_, make) => {
    const logo = await make()
    expect(await pixel(logo, 0.7)).toEqual([255, 255, 255, 255])
    expect(await pixel(logo, 0.05)).toEqual([59, 130, 246, 255])
    expect(await pixel(logo, 0.15)).toEqual([255, 255, 255, 255])
    const [red = 0, green = 0, blue = 0] = await pixel(logo, 0.42)
    expect(blue).toBeGreaterThan(red)
    expect(Math.min(red, green, blue)).toBeGreaterThan(150)
    expect((await pixel(logo, 0.95))[3]).toBe(0)
  })

  it('stays a drawing when it was one', async () => {
    const logo = await darkLogo(svg(wordmark), SVG)
    expect(new TextDecoder().decode(logo ?? undefined)).toMatch(/^<svg/)
  })

  it('stands on a white plate where light ink lies on dark ink', async () => {
    const badge =
      '<rect x="10" width="80" height="40" fill="#111"/><rect x="45" y="10" width="10" height="20" fill="#fff"/>'
    const logo = await darkLogo(svg(badge), SVG)
    expect(await pixel(logo, 0.3)).toEqual([17, 17, 17, 255])
    expect(await pixel(logo, 0.5)).toEqual([255, 255, 255, 255])
    expect(await pixel(logo, 0.04)).toEqual([255, 255, 255, 255])
  })

  it('is not made where the logo reads well on dark', async () => {
    expect(await darkLogo(svg('<rect width="50" height="40" fill="#f59e0b"/>'), SVG)).toBeNull()
  })

  it('is not made where the logo brings its own background', async () => {
    const shapes = '<rect width="100" height="40" fill="#fff"/><rect x="20" y="10" width="40" height="20" fill="#000"/>'
    expect(await darkLogo(svg(shapes), SVG)).toBeNull()
  })
})
