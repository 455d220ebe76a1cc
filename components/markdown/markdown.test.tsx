import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { Markdown, PlainText } from './markdown'

const sources = [
  { n: 1, title: 'Returns', url: 'https://shop.example/help/returns' },
  { n: 2, title: 'Pasted', url: null },
  { n: 3, title: 'Bad', url: 'javascript:alert(1)' },
]

describe('Markdown', () => {
  it('renders allowed elements, and markup as text', () => {
    const html = renderToStaticMarkup(<Markdown text={'# Hi\n\n<b onclick="x">**yes**</b>\n\n- one\n- two'} />)
    expect(html).toContain('<h3 dir="auto">Hi</h3>')
    expect(html).toContain('&lt;b onclick=&quot;x&quot;&gt;<strong>yes</strong>&lt;/b&gt;')
    expect(html).toContain('<li>one</li><li>two</li>')
  })

  it('opens links apart and without trust', () => {
    const html = renderToStaticMarkup(<Markdown text="[x](https://a.example)" />)
    expect(html).toContain('<a href="https://a.example/" target="_blank" rel="noopener nofollow">x</a>')
  })

  it('links a citation only to a safe address', () => {
    const html = renderToStaticMarkup(<Markdown text="One [1], two [2], three [3], four [4]." sources={sources} />)
    expect(html).toContain('href="https://shop.example/help/returns"')
    expect(html).toContain('title="Pasted"')
    expect(html).not.toContain('javascript:')
    expect(html).toContain('four [4]')
  })

  it('cannot be talked into a script', () => {
    const html = renderToStaticMarkup(
      <Markdown text={'"><script>alert(1)</script> ![x](https://a/"onerror=alert(1))'} />,
    )
    expect(html).not.toMatch(/<script|<img|<[^>]* onerror/)
  })
})

describe('PlainText', () => {
  it('keeps breaks and marks, and links addresses', () => {
    const html = renderToStaticMarkup(<PlainText text={'2 * 3 * 4\n# no\n\nsee https://a.example/x. <b>'} />)
    expect(html).toContain('2 * 3 * 4<br/># no')
    expect(html).toContain(
      '<a href="https://a.example/x" target="_blank" rel="noopener nofollow">https://a.example/x</a>. &lt;b&gt;',
    )
  })
})
