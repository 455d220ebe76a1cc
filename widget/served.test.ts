import { runInNewContext } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { panelLanguage } from './language'
import { loaderScript } from './loader-script'
import { panelHtml } from './panel-html'
import { CONFIG } from './testing/settings'

const page = {
  scriptUrl: '/widget/assets/panel-A.js',
  styleUrl: '/widget/assets/panel-B.css',
  brandCss: ':root{--primary:#123456}',
  lang: 'en',
  dir: 'ltr',
  title: 'Chat',
  nonce: 'abc',
  config: CONFIG,
} as const

describe('loaderScript', () => {
  it('puts the settings in, whatever the company is called', () => {
    const colors = { primary: '#000', onPrimary: '#fff' }
    const companyName = '$& </script> "quoted" \u2028 \\'
    const config = {
      origin: 'https://a.example',
      companyName,
      colors,
      position: 'left',
      label: 'Chat',
      shape: 'square',
      icon: { paths: ['M0 0h24'], isFilled: false },
      iconUrl: null,
      bubble: '  "Ask"',
    } as const
    const result: unknown = runInNewContext(loaderScript('(() => __WIDGET_CONFIG__)()', config))
    expect(JSON.parse(JSON.stringify(result))).toEqual(config)
  })
})

describe('panelHtml', () => {
  it('carries settings that cannot end their element, and comes back the same', () => {
    const config = { ...CONFIG, companyName: '</script><script>alert(1)</script><!--' }
    const html = panelHtml({ ...page, config })
    expect(html.match(/<script/g)).toHaveLength(3)
    const json = /id="panel-config"[^>]*>([^<]*)</.exec(html)?.[1] ?? ''
    expect(JSON.parse(json)).toEqual(config)
  })

  it('escapes the title and the addresses, and keeps the sheet in its element', () => {
    const html = panelHtml({ ...page, title: '<b>"&', brandCss: 'a{content:"</style><script>"}' })
    expect(html).toContain('<title>&lt;b&gt;&quot;&amp;</title>')
    expect(html).not.toContain('"</style>')
    expect(html.match(/<script/g)).toHaveLength(4)
  })

  it('gives each inline part the nonce', () => {
    expect(panelHtml(page).match(/nonce="abc"/g)).toHaveLength(4)
  })
})

describe('panelLanguage', () => {
  it.each([
    [['de-AT', 'en'], 'de', 'ltr'],
    [['fr', 'ar-EG'], 'ar', 'rtl'],
    [['fr'], 'en', 'ltr'],
    [[], 'en', 'ltr'],
  ])('%j speaks %s', (preferred, lang, dir) => {
    expect(panelLanguage(preferred)).toEqual({ lang, dir })
  })
})
