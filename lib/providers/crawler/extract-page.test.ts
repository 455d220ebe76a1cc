import { describe, expect, it } from 'vitest'
import { cpuMs } from '@/lib/testing/cpu-ms'
import { extractPage } from './extract-page'

const URL_ = 'https://acme.example/help/returns'
const words = (n: number) => Array.from({ length: n }, (_, i) => `word${i}`).join(' ')
const page = (body: string, head = '') =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`

describe('what a page says of itself', () => {
  it('is read from its head', () => {
    const found = extractPage(
      page(
        '<h1>Returns</h1><p>Send it back.</p><a href="/b#x">B</a><a href="/b">B</a><a rel="nofollow" href="/c">C</a>',
        '<title>Returns | Acme &amp; Co</title><meta name="Description" content="How to\n send it back"><link rel="canonical" href="/help/returns?utm_source=x">',
      ),
      URL_,
    )
    expect(found).toMatchObject({
      title: 'Returns',
      description: 'How to send it back',
      language: 'en-GB',
      canonical: URL_,
      links: ['https://acme.example/b'],
      isIndexable: true,
    })
  })

  it.each(['noindex', 'NOINDEX, follow', 'none'])('respects robots "%s"', (content) => {
    expect(extractPage(page('<p>x</p>', `<meta name="robots" content="${content}">`), URL_).isIndexable).toBe(false)
  })

  it('survives pages without the elements that may be left out, and hardly a page at all', () => {
    expect(extractPage('<!doctype html><title>Hi</title><p>Some text', URL_)).toMatchObject({
      title: 'Hi',
      markdown: 'Some text',
    })
    expect(extractPage('<html><p>Text</html>', URL_).markdown).toBe('Text')
    expect(extractPage('just words', URL_).markdown).toBe('just words')
    expect(extractPage('', URL_)).toMatchObject({ title: '', markdown: '', wordCount: 0 })
    expect(extractPage('<html lang="klingon!!"><base href="http://["><p>x', URL_).language).toBeNull()
  })
})

describe('the words of a page', () => {
  it('keep headings, lists, tables, code and links', () => {
    const { markdown } = extractPage(
      page(`<main><h1>Returns <a href="#r">¶</a></h1><p>Within <b>60 days</b>, see <a href="../terms" title="t">terms</a>.</p>
        <ul><li>Pack it</li><li>Label<ol><li>Print</li></ol></li></ul>
        <table><tr><th>Country</th><th>Price<br>(EUR)</th></tr><tr><td><p>France</p></td><td>4|5</td></tr></table>
        <pre><code>npm  start\n  indented</code></pre><a href="mailto:a@b.example">Mail</a> <img src="x.png" alt="x">
        <a href="javascript:alert(1)">Run</a></main>`),
      URL_,
    )
    expect(markdown).toBe(
      [
        '# Returns ¶',
        'Within **60 days**, see [terms](https://acme.example/terms).',
        '- Pack it\n- Label\n    1. Print',
        '| Country | Price (EUR) |\n| --- | --- |\n| France | 4\\|5 |',
        '```\nnpm  start\n  indented\n```',
        '[Mail](mailto:a@b.example) Run',
      ].join('\n\n'),
    )
  })

  it('leave out navigation, banners, forms and scripts', () => {
    const { markdown } = extractPage(
      page(`<a class="skip-link" href="#m">Skip to content</a><header><nav><a href="/">Home</a></nav>Acme</header>
        <div id="cookie-banner">We use cookies <button>Accept</button></div><div class="onetrust-pc">Consent</div>
        <div><h1>Prices</h1><p>${words(60)}</p><nav class="toc">Contents</nav><form><input><button>Send</button></form>
        <script>alert("x")</script><style>p{}</style><noscript>Turn on</noscript><p>It costs 5 euros.</p></div>
        <aside>Related</aside><footer>Imprint</footer>`),
      URL_,
    )
    expect(markdown).toContain('# Prices')
    expect(markdown).toContain('It costs 5 euros.')
    for (const noise of [
      'Skip',
      'Home',
      'Acme',
      'cookies',
      'Consent',
      'Contents',
      'Send',
      'alert',
      'Turn on',
      'Related',
      'Imprint',
    ]) {
      expect(markdown).not.toContain(noise)
    }
  })

  it('keep a page about cookies, a form around everything, and answers that are folded away', () => {
    const policy = extractPage(
      page(`<main class="cookie-policy"><h1>Cookies</h1><p>We set ${words(50)}.</p></main>`),
      URL_,
    )
    expect(policy.markdown).toContain('We set')
    const wrapped = extractPage(
      page(`<form id="aspnetForm"><h1>Contact</h1><p>Call ${words(50)}</p><input></form>`),
      URL_,
    )
    expect(wrapped.markdown).toContain('Call')
    const folded = extractPage(
      page(
        '<main><h3><button aria-expanded="false">Is it free?</button></h3><div hidden aria-hidden="true">Yes, it is free for up to five people, and there is no limit of time for the free plan at all.</div><span aria-hidden="true">★</span></main>',
      ),
      URL_,
    )
    expect(folded.markdown).toContain('### Is it free?')
    expect(folded.markdown).toContain('Yes, it is free')
    expect(folded.markdown).not.toContain('★')
  })

  it('are found where nothing is marked, without losing half of the page', () => {
    const sections = Array.from(
      { length: 6 },
      (_, n) => `<div class="s"><h2>Part ${n}</h2><p>${words(30)} end${n}</p></div>`,
    )
    const { markdown } = extractPage(page(`<div class="hero"><h1>Acme</h1></div>${sections.join('')}`), URL_)
    for (let n = 0; n < 6; n++) expect(markdown).toContain(`end${n}`)
  })

  it('take a card that is one link for what it says', () => {
    const { markdown } = extractPage(
      page('<main><a href="/x"><div><h3>Fast</h3><p>Three seconds</p></div></a></main>'),
      URL_,
    )
    expect(markdown).toBe('### Fast\n\nThree seconds')
  })

  it('can be stored: no controls, no lone surrogates, no tricks of direction', () => {
    const { markdown, title } = extractPage(
      page('<main>a\u0000b\u202ec\ud800d\u00ade&#0;&#x202e;</main>', '<title>\u0007T</title>'),
      URL_,
    )
    expect(markdown).toMatch(/^abc\ufffdde\ufffd?$/)
    expect(title).toBe('T')
  })

  it('count in every script', () => {
    expect(extractPage(page('<main>Zwei Wörter 中文 <a href="/a/b/c">link</a></main>'), URL_).wordCount).toBe(5)
  })

  it('have the same hash as long as they are the same', () => {
    const hash = (body: string) => extractPage(page(body), URL_).contentHash
    expect(hash('<main><p>Same</p></main><footer>1</footer>')).toBe(
      hash('<main class="x"><p>Same </p></main><footer>2</footer>'),
    )
    expect(hash('<main>Same</main>')).not.toBe(hash('<main>Other</main>'))
  })
})

describe('pages made to be slow', () => {
  const extract = (html: string) => {
    try {
      extractPage(html, URL_)
    } catch (error) {
      expect(error).toMatchObject({ kind: 'too_large' })
    }
  }

  it.each([
    ['deeply nested', '<div>'.repeat(300_000)],
    ['full of elements', '<b>x</b>'.repeat(350_000)],
    ['full of open tags', '<html <body <head '.repeat(100_000)],
    ['full of spaces', `<main><pre>${' '.repeat(1_500_000)}x${'\n '.repeat(300_000)}x</pre></main>`],
    ['full of brackets', `<main>${'['.repeat(200_000)}${']('.repeat(200_000)}</main>`],
    ['full of unclosed comments', '<!-- '.repeat(300_000)],
    ['full of quotes', `<main><a href="${'"'.repeat(200_000)}`],
    [
      'nested as deep as allowed',
      `${'<div class="a">'.repeat(290)}${'<p>some words, and more of them</p>'.repeat(3_000)}`,
    ],
  ])('%s: end in time', (_what, html) => {
    expect(cpuMs(() => extract(html))).toBeLessThan(6_000)
  })
})
