import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cleanSvg, prepareImage } from '.'

const options = { purpose: 'logo', maxBytes: 1_000_000 } as const
const png = (side: number) =>
  sharp({ create: { width: side, height: side, channels: 3, background: '#3b82f6' } })
    .png()
    .toBuffer()

describe('prepareImage', () => {
  it('writes a picture anew, within its size', async () => {
    const image = await prepareImage(await png(2_000), options)
    expect(image).toMatchObject({ contentType: 'image/webp', width: 800, height: 800 })
  })

  it('goes by content, not by name: text, HTML and AVIF are refused', async () => {
    const html = new TextEncoder().encode('<html><script>alert(1)</script></html>')
    await expect(prepareImage(html, options)).rejects.toMatchObject({ code: 'invalid' })
    const avif = await sharp(await png(32))
      .avif()
      .toBuffer()
    await expect(prepareImage(avif, options)).rejects.toMatchObject({ code: 'invalid' })
  })

  it('refuses a picture with too many pixels', async () => {
    const bomb = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 9 })
      .toBuffer()
    await expect(prepareImage(bomb, options)).rejects.toThrow('too many pixels')
  })

  it('refuses a damaged file with a reason', async () => {
    const half = (await png(400)).subarray(0, 300)
    await expect(prepareImage(half, options)).rejects.toThrow('damaged')
  })
})

describe('cleanSvg', () => {
  it('keeps shapes and drops what runs or leaves the file', () => {
    const clean = cleanSvg(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" onload="alert(1)"><script>alert(1)</script><style>@import url(//x)</style><linearGradient id="g"/><path d="M0 0" fill="url(#g)" onclick="x()"/><a href="javascript:x"><rect width="1"/></a><use href="https://evil.example/x.svg#a"/><image href="https://evil.example/t.png"/><foreignObject><p>hi</p></foreignObject></svg>',
    )
    expect(clean).toContain('fill="url(#g)"')
    expect(clean).toContain('linearGradient')
    expect(clean).not.toMatch(/script|onload|onclick|evil|@import|foreignObject|javascript/)
  })

  it('refuses entities', () => {
    expect(() => cleanSvg('<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>')).toThrow('entities')
  })
})
