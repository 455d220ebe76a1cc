import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { cleanSvg } from './clean-svg'

const svg = (inner: string, attributes = 'viewBox="0 0 10 10"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inner}</svg>`

describe('cleanSvg', () => {
  it('keeps a drawing as it is', () => {
    const drawing = svg(
      '<defs><linearGradient id="g" x1="0" gradientTransform="rotate(45)"><stop offset="0" stop-color="#f00"></stop></linearGradient><clipPath id="c"><rect width="5" height="5"></rect></clipPath></defs><g clip-path="url(#c)"><path d="M0 0h5v5z" fill="url(#g)" fill-rule="evenodd"></path></g><use href="#c" x="2"></use><text font-size="3">Acme &amp; Co</text>',
    )
    const clean = cleanSvg(drawing)
    expect(cleanSvg(clean)).toBe(clean)
    for (const kept of [
      'linearGradient',
      'gradientTransform="rotate(45)"',
      'clip-path="url(#c)"',
      'viewBox',
      'Acme &amp; Co',
    ]) {
      expect(clean).toContain(kept)
    }
  })

  it.each([
    ['a script', '<script>alert(1)</script>'],
    ['a script in CDATA', '<script><![CDATA[alert(1)]]></script>'],
    ['a handler', '<path d="M0 0" onclick="alert(1)"/>'],
    ['a handler in capitals', '<path d="M0 0" ONLOAD="alert(1)"/>'],
    [
      'a foreign object',
      '<foreignObject><body xmlns="http://www.w3.org/1999/xhtml"><p>alert</p></body></foreignObject>',
    ],
    ['a link', '<a href="javascript:alert(1)"><path d="M0 0"/></a>'],
    ['a link with a namespace', '<a xlink:href="javascript:alert(1)"><path d="M0 0"/></a>'],
    ['a picture from elsewhere', '<image href="https://alert.example/t.png" width="1" height="1"/>'],
    ['a picture as data', '<image href="data:image/svg+xml;base64,alert"/>'],
    ['a shape from elsewhere', '<use href="https://alert.example/x.svg#a"/>'],
    ['a fill from elsewhere', '<path d="M0 0" fill="url(https://alert.example/a)"/>'],
    ['a quoted fill from elsewhere', `<path d="M0 0" fill="url('https://alert.example/a')"/>`],
    ['an escaped fill from elsewhere', '<path d="M0 0" fill="u\\72l(https://alert.example/a)"/>'],
    ['a fill spelled in entities', '<path d="M0 0" fill="&#117;rl(https://alert.example/a)"/>'],
    ['an import', '<style>@import url(https://alert.example/a.css);</style>'],
    ['a style from elsewhere', '<path d="M0 0" style="fill:url(https://alert.example/a)"/>'],
    ['a sheet from elsewhere', '<style>path{fill:url(https://alert.example/a)}</style><path d="M0 0"/>'],
    ['an animation', '<animate attributeName="href" to="javascript:alert(1)"/>'],
    ['a set', '<set attributeName="onmouseover" to="alert(1)"/>'],
    ['a filter', '<filter><feImage href="https://alert.example/a"/></filter>'],
    ['an iframe', '<iframe src="https://alert.example"/>'],
    ['a comment', '<!-- alert -->'],
    ['a processing instruction', '<?xml-stylesheet href="https://alert.example/a.css"?>'],
    ['a base', '<path xml:base="https://alert.example/" d="M0 0"/>'],
  ])('drops %s', (_what, inner) => {
    expect(cleanSvg(svg(inner))).not.toMatch(/alert|javascript|onclick|onload|import/i)
  })

  it('turns style sheets and style attributes into attributes, so that a logo keeps its colours', () => {
    const clean = cleanSvg(
      svg(
        '<style type="text/css"><![CDATA[.cls-1,.cls-2{fill:#123456} .cls-2 { stroke: red; position:fixed } path{opacity:.5}]]></style><path class="cls-1" d="M0 0"/><rect class="x cls-2" style="fill:#00f;behavior:url(#x)"/>',
      ),
    )
    expect(clean).toMatch(/<path[^>]*fill="#123456"/)
    expect(clean).toMatch(/<path[^>]*opacity="\.5"/)
    expect(clean).toMatch(/<rect[^>]*stroke="red"/)
    expect(clean).toMatch(/<rect[^>]*fill="#00f"/)
    expect(clean).not.toMatch(/style|class|position|behavior/)
  })

  it('writes well-formed XML that can be drawn, whatever came in', async () => {
    const broken = '<svg viewBox="0 0 4 4" width="4" height="4" onload><g><path d="M0 0h4v4z" fill=""/><rect'
    const { width } = await sharp(Buffer.from(cleanSvg(broken))).metadata()
    expect(width).toBe(4)
    const linked = cleanSvg(svg('<path id="p" d="M0 0"/><use xlink:href="#p"/>'))
    expect(linked).toContain('xmlns:xlink="http://www.w3.org/1999/xlink"')
  })

  it.each([
    ['entities', '<!DOCTYPE svg [<!ENTITY a "b">]><svg>&a;</svg>', 'entities'],
    ['far too many shapes', svg('<path/>'.repeat(6_000)), 'too many shapes'],
    ['copies of copies', svg('<use href="#a"/>'.repeat(20)), 'repeats'],
    ['too much text', svg(`<path d="${'M0 0'.repeat(200_000)}"/>`), 'too large'],
    ['something else', '<html><p>svg</p></html>', 'not an SVG'],
  ])('refuses %s', (_what, text, reason) => {
    expect(() => cleanSvg(text)).toThrow(reason)
  })
})
