import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { darkVariant } from './dark-variant'

const svg = (shapes: string) =>
  new TextEncoder().encode(`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="40">${shapes}</svg>`)

async function pixel(bytes: Uint8Array, share: number): Promise<number[]> {
  const { data, info } = await sharp(bytes).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  const at = (Math.floor(info.height / 2) * info.width + Math.floor(info.width * share)) * 4
  return [...data.subarray(at, at + 4)]
}

describe('a logo for dark pages', () => {
  it('turns black words white and keeps the coloured sign beside them', async () => {
    const logo = await darkVariant(
      svg(
        '<rect width="30" height="40" fill="#3b82f6"/><rect x="50" y="10" width="40" height="20" fill="#000"/><rect x="40" y="10" width="5" height="20" fill="#0a1a4a"/>',
      ),
    )
    if (!logo) throw new Error('no variant was made')
    expect(await pixel(logo, 0.7)).toEqual([255, 255, 255, 255])
    expect(await pixel(logo, 0.1)).toEqual([59, 130, 246, 255])
    const [red = 0, green = 0, blue = 0] = await pixel(logo, 0.42)
    expect(blue).toBeGreaterThan(red)
    expect(Math.min(red, green, blue)).toBeGreaterThan(150)
    expect((await pixel(logo, 0.95))[3]).toBe(0)
  })

  it('is not made where the logo reads well on dark', async () => {
    expect(await darkVariant(svg('<rect width="50" height="40" fill="#f59e0b"/>'))).toBeNull()
  })

  it('is not made where the logo brings its own background', async () => {
    const shapes = '<rect width="100" height="40" fill="#fff"/><rect x="20" y="10" width="40" height="20" fill="#000"/>'
    expect(await darkVariant(svg(shapes))).toBeNull()
  })
})
