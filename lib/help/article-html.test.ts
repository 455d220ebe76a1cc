import { describe, expect, it } from 'vitest'
import { articleHtmlOf, articleText, cleanArticleHtml, firstSentences } from './article-html'

describe('cleanArticleHtml', () => {
  it('keeps structure and drops what runs', () => {
    const dirty =
      '<h1>T</h1><p onclick="x()">a<script>alert(1)</script> <a href="javascript:alert(1)">b</a></p><iframe src="//x"></iframe>'
    expect(cleanArticleHtml(dirty)).toBe('<h2>T</h2><p>a <a rel="noopener noreferrer">b</a></p>')
  })

  it('keeps only images of the company’s own files', () => {
    const html =
      '<img src="https://tracker.example/x.png" /><img src="/files/abc-1" alt="a" /><img src="data:image/svg+xml,x" />'
    expect(cleanArticleHtml(html)).toBe('<img src="/files/abc-1" alt="a" />')
  })
})

describe('articleHtmlOf', () => {
  it('turns a page into a body without its title', () => {
    expect(articleHtmlOf('# Returns\n\nSend it back.\n\n- one\n- two')).toBe(
      '<p>Send it back.</p>\n<ul>\n<li>one</li>\n<li>two</li>\n</ul>',
    )
  })
})

it('reads words apart that stood in different blocks', () => {
  expect(articleText('<h2>Fees</h2><p>5 &amp; 10</p><ul><li>a</li><li>b</li></ul>')).toBe('Fees 5 & 10 a b')
})

it('ends a summary at a sentence', () => {
  expect(firstSentences('One two three. Four five six seven eight nine ten.', 24)).toBe('One two three.')
})
