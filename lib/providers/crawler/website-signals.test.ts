import { describe, expect, it } from 'vitest'
import { cpuMs } from '@/lib/testing/cpu-ms'
import { allowedSite, sendHtml } from '../http/local-site.fixture'
import { colorSignals } from './color-signals'
import { cssDeclarations } from './css-rules'
import { familiesOfFontService, fontSignals } from './font-signals'
import { readWebsiteSignals } from './website-signals'

const colors = (css: string) => colorSignals(cssDeclarations(css))
const fonts = (css: string) => fontSignals(cssDeclarations(css), [])

describe('colours of style sheets', () => {
  it('are counted in every notation, with what they are for', () => {
    const found = colors(`/* #ff0000 */ :root { --color-primary: #06F; --on-primary: #fefefe }
      @media (min-width: 1px) { .btn-main:hover { background: rgb(0 102 255) } }
      a:hover { color: hsl(120 100% 25%) } body{background-color:#FAFAFA;color:#111}
      .x { border: 1px solid #0066ff80; box-shadow: 0 0 1px rgba(0,0,0,.1); color: #111 }`)
    expect(found).toEqual([
      { hex: '#0066ff', count: 3, role: 'brand' },
      { hex: '#111111', count: 2, role: 'text' },
      { hex: '#fefefe', count: 1 },
      { hex: '#008000', count: 1, role: 'link' },
      { hex: '#fafafa', count: 1, role: 'background' },
    ])
  })

  it('are read in time, whatever the sheet', () => {
    const ms = cpuMs(() => {
      for (const nasty of ['/*', 'a', '{', '}', 'a{', 'a{b:', '@media x{', 'rgb(', '#', '"'])
        expect(colors(nasty.repeat(1_000_000 / nasty.length)).length).toBeLessThan(2)
    })
    expect(ms).toBeLessThan(8_000)
  })
})

describe('fonts of style sheets', () => {
  it('are the named ones, most used first, without stand-ins and icons', () => {
    expect(
      fonts(`@font-face { font-family: Unused } h1 { font-family: "Playfair Display", Georgia, serif }
        body, p { font-family: 'Source Sans 3', Arial, sans-serif } p { font-family: 'Source Sans 3' !important }
        i { font-family: "Font Awesome 6" } :root { --font-body: __Inter_a1b2c3, __Inter_Fallback_a1b2c3; --font-size: Big }`),
    ).toEqual(['Source Sans 3', 'Playfair Display', 'Inter'])
  })

  it('are also what a page asks a font service for', () => {
    expect(familiesOfFontService('https://fonts.googleapis.com/css2?family=Open+Sans:wght@400&family=Lora')).toEqual([
      'Open Sans',
      'Lora',
    ])
    expect(familiesOfFontService('https://fonts.googleapis.com/css?family=Roboto|Lato:400')).toEqual(['Roboto', 'Lato'])
  })
})

describe('readWebsiteSignals', () => {
  it('tells how a company looks and what it says', async () => {
    const origin = await allowedSite((request, response) => {
      if (request.url === '/site.css') {
        response.writeHead(200, { 'content-type': 'text/css' })
        return void response.end('.button { background: #e11d48 } body { font-family: Figtree, sans-serif }')
      }
      if (request.url !== '/') return void response.writeHead(404).end()
      sendHtml(
        response,
        `<html lang="de"><head><title>Acme – Pumpen</title><meta name="theme-color" content="#E11D48">
        <meta property="og:site_name" content="Acme GmbH"><meta name="description" content="Pumpen seit 1950">
        <meta property="og:image" content="/preview.png"><link rel="apple-touch-icon" href="/touch.png">
        <link rel="icon" href="/16.png" sizes="16x16"><link rel="icon" href="/64.png" sizes="64x64">
        <link rel="stylesheet" href="/site.css"><link rel="stylesheet" href="/gone.css">
        <link rel="stylesheet" href="http://127.0.0.1:1/secret.css"><link rel="stylesheet" href="/bootstrap.min.css">
        <script type="application/ld+json">{"@graph":[{"@type":"Organization","logo":{"url":"/ld.png"}}]}</script>
        <script type="application/ld+json">{broken</script></head>
        <body><header><a href="/" class="site-logo"><img src="data:image/gif;base64,x" data-src="/logo.svg" alt=""></a></header>
        <main><h1>Pumpen</h1><p>Wir bauen <b>Pumpen</b>, <a href="/x">seit 1950</a>.</p>
        <table><tr><th>Typ</th></tr><tr><td>A|1</td></tr></table><img src="/partner-logo.png" alt="Partner logo"></main></body></html>`,
      )
    })
    const signals = await readWebsiteSignals(origin)
    expect(signals).toMatchObject({
      themeColor: '#e11d48',
      cssColors: [{ hex: '#e11d48', count: 1, role: 'button' }],
      fontFamilies: ['Figtree'],
      siteName: 'Acme GmbH',
      title: 'Acme – Pumpen',
      description: 'Pumpen seit 1950',
      logoCandidates: ['/logo.svg', '/ld.png', '/touch.png', '/preview.png'].map((path) => origin + path),
      iconCandidates: ['/touch.png', '/64.png', '/16.png', '/favicon.ico'].map((path) => origin + path),
      language: 'de',
    })
    expect(signals.text).toContain('Wir bauen Pumpen, seit 1950.')
    expect(signals.text).not.toMatch(/[#|*[\]]/)
  })

  it('is content with a bare page, and fails with a reason', async () => {
    const bare = await allowedSite((_request, response) => sendHtml(response, '<p>Hello'))
    expect(await readWebsiteSignals(bare)).toMatchObject({
      themeColor: null,
      cssColors: [],
      siteName: null,
      text: 'Hello',
    })
    const closed = await allowedSite((_request, response) => response.writeHead(503).end())
    await expect(readWebsiteSignals(closed)).rejects.toMatchObject({ kind: 'status', httpStatus: 503 })
  })
})
