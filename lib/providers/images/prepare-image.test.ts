import { crc32 } from 'node:zlib'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { type ImagePurpose, prepareImage, squarePng } from '.'

const options = { purpose: 'logo', maxBytes: 1_000_000 } as const

const blue = (width: number, height = width) => sharp({ create: { width, height, channels: 3, background: '#3b82f6' } })

/** A PNG whose header promises a size; its data is a few bytes. */
function pngThatClaims(width: number, height: number): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(body), 4)
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 6, 0, 0, 0], 8)
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(20)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

describe('prepareImage', () => {
  it.each([
    ['logo', 'image/png', 800],
    ['icon', 'image/png', 512],
    ['avatar', 'image/webp', 256],
    ['article', 'image/webp', 1_600],
  ] satisfies [ImagePurpose, string, number][])(
    'writes a %s anew as %s, at most %i pixels',
    async (purpose, type, side) => {
      const image = await prepareImage(await blue(2_000, 1_000).jpeg().toBuffer(), { purpose, maxBytes: 1_000_000 })
      expect(image).toMatchObject({ contentType: type, width: side, height: side / 2 })
      expect(image.sha256).toMatch(/^[0-9a-f]{64}$/)
    },
  )

  it('keeps small pictures small and drops metadata and what was appended', async () => {
    const tagged = await blue(20)
      .withExif({ IFD0: { Copyright: 'SECRET PLACE' } })
      .jpeg()
      .toBuffer()
    const image = await prepareImage(Buffer.concat([tagged, Buffer.from('<script>alert(1)</script>')]), options)
    expect(image.width).toBe(20)
    expect(Buffer.from(image.bytes).includes('SECRET')).toBe(false)
    expect(Buffer.from(image.bytes).includes('script')).toBe(false)
    expect((await sharp(image.bytes).metadata()).exif).toBeUndefined()
  })

  it('turns a photo the way its camera meant', async () => {
    const turned = await blue(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    expect(await prepareImage(turned, options)).toMatchObject({ width: 20, height: 40 })
  })

  it('takes the first picture of an animation', async () => {
    const frames = await sharp([await blue(8).png().toBuffer(), await blue(8).negate().png().toBuffer()], {
      join: { animated: true },
    })
      .gif()
      .toBuffer()
    expect((await sharp(frames).metadata()).pages).toBe(2)
    const image = await prepareImage(frames, options)
    expect((await sharp(image.bytes).metadata()).pages ?? 1).toBe(1)
    expect(image).toMatchObject({ width: 8, height: 8 })
  })

  it('cleans an SVG and keeps it a drawing', async () => {
    const file = Buffer.from(
      '\ufeff<?xml version="1.0"?>\n<!-- x -->\n<svg width="30" height="10"><script>1</script><rect width="30" height="10" fill="red"/></svg>',
    )
    const image = await prepareImage(file, options)
    expect(image).toMatchObject({ contentType: 'image/svg+xml', width: 30, height: 10 })
    expect(Buffer.from(image.bytes).toString()).not.toContain('script')
  })

  it('takes the best picture out of an .ico file', async () => {
    const [small, large] = await Promise.all([blue(16).png().toBuffer(), blue(64).png().toBuffer()])
    const entry = (length: number, start: number) => {
      const bytes = Buffer.alloc(16)
      bytes.writeUInt32LE(length, 8)
      bytes.writeUInt32LE(start, 12)
      return bytes
    }
    const head = [Buffer.from([0, 0, 1, 0, 2, 0]), entry(small.length, 38), entry(large.length, 38 + small.length)]
    const image = await prepareImage(Buffer.concat([...head, small, large]), { ...options, purpose: 'icon' })
    expect(image.width).toBe(64)
  })

  it.each([
    ['HTML', Buffer.from('<html><script>alert(1)</script></html>')],
    ['text that calls itself a picture', Buffer.from('PNG but not really')],
    ['a PDF', Buffer.from('%PDF-1.4\n%%EOF\n')],
    ['nothing', Buffer.alloc(0)],
    ['an .ico of bitmaps', Buffer.concat([Buffer.from([0, 0, 1, 0, 1, 0]), Buffer.alloc(80)])],
    ['an .ico that points outside itself', Buffer.concat([Buffer.from([0, 0, 1, 0, 9, 0]), Buffer.alloc(16, 255)])],
  ])('goes by content and refuses %s', async (_what, bytes) => {
    await expect(prepareImage(bytes, options)).rejects.toMatchObject({
      code: 'invalid',
      userMessage: 'Please choose a PNG, JPEG, WebP, GIF or SVG image.',
    })
  })

  it('refuses AVIF, TIFF and the like', async () => {
    for (const bytes of [await blue(32).avif().toBuffer(), await blue(32).tiff().toBuffer()]) {
      await expect(prepareImage(bytes, options)).rejects.toMatchObject({ code: 'invalid' })
    }
  })

  it('refuses a picture of too many pixels without unpacking it', async () => {
    await expect(prepareImage(pngThatClaims(60_000, 60_000), options)).rejects.toThrow('too many pixels')
    const drawing = Buffer.from('<svg width="100000" height="100000"><rect width="1"/></svg>')
    await expect(prepareImage(drawing, options)).rejects.toThrow('too many pixels')
  })

  it('refuses what is damaged or too large, each with a reason', async () => {
    const noise = await sharp({
      create: {
        width: 200,
        height: 200,
        channels: 3,
        background: '#fff',
        noise: { type: 'gaussian', mean: 120, sigma: 60 },
      },
    })
      .png()
      .toBuffer()
    await expect(prepareImage(noise.subarray(0, noise.length / 2), options)).rejects.toThrow('damaged')
    await expect(prepareImage(noise, { ...options, maxBytes: 100 })).rejects.toMatchObject({ code: 'too_large' })
  })
})

describe('squarePng', () => {
  it('draws a small drawing sharply at the size that is asked for', async () => {
    const half = Buffer.from(
      '<svg xmlns="http://www.w3.org/2000/svg" width="16" height="16"><rect width="8" height="16" fill="#f00"/></svg>',
    )
    const { data, info } = await sharp(await squarePng(half, 512))
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect(info).toMatchObject({ width: 512, height: 512, channels: 4 })
    const alphas = Array.from({ length: 512 }, (_, x) => data[(256 * 512 + x) * 4 + 3] ?? 0)
    expect(alphas.filter((alpha) => alpha > 0 && alpha < 255).length).toBeLessThanOrEqual(4)
  })

  it('puts a wide picture in the middle', async () => {
    const { data } = await sharp(await squarePng(await blue(100, 50).png().toBuffer(), 64))
      .raw()
      .toBuffer({ resolveWithObject: true })
    expect([data[3], data[(32 * 64 + 32) * 4 + 3]]).toEqual([0, 255])
  })
})
