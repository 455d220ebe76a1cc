import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyBrandingUpdate, defaultBranding } from './choices'
import { proposeBranding } from './propose'
import { nearestFont } from './propose-fonts'
import { proposeTone } from './propose-tone'
import type { WebsiteSignals } from './signals'

const nothing: WebsiteSignals = {
  themeColor: null,
  cssColors: [],
  fontFamilies: [],
  siteName: null,
  title: null,
  description: null,
  logoCandidates: [],
  iconCandidates: [],
  text: '',
}

const reasonFor = (signals: WebsiteSignals, field: string) =>
  proposeBranding(signals).reasons.find((it) => it.field === field)?.reason

describe('colours from a website', () => {
  const shop: WebsiteSignals = {
    ...nothing,
    cssColors: [
      { hex: '#ffffff', count: 90, role: 'background' },
      { hex: '#333333', count: 60, role: 'text' },
      { hex: '#e5e7eb', count: 40 },
      { hex: '#ec4899', count: 9, role: 'button' },
      { hex: '#ea4496', count: 4 },
      { hex: '#8b5cf6', count: 6, role: 'link' },
      { hex: '#f59e0b', count: 5 },
      { hex: '#dc2626', count: 1 },
    ],
  }

  it('are the strong ones that it uses most, not the greys around them', () => {
    expect(proposeBranding(shop).changes.colors).toEqual({
      primary: '#ec4899',
      secondary: '#8b5cf6',
      accent: '#f59e0b',
    })
    expect(reasonFor(shop, 'colors.primary')).toBe('It is the colour of the buttons on your website.')
    expect(reasonFor(shop, 'colors.accent')).toBe('It stands 5 times in your style sheets.')
  })

  it('follow the theme colour and what the style sheet calls its brand', () => {
    expect(proposeBranding({ ...shop, themeColor: '#0f766e' }).changes.colors?.primary).toBe('#0f766e')
    const named = {
      ...nothing,
      cssColors: [
        { hex: '#3b82f6', count: 12 },
        { hex: '#10b981', count: 4, role: 'brand' as const },
      ],
    }
    expect(proposeBranding(named).changes.colors?.primary).toBe('#10b981')
  })

  it('are completed to go with a single colour', () => {
    const { changes, reasons } = proposeBranding({ ...nothing, themeColor: '#b45309' })
    expect(changes.colors?.primary).toBe('#b45309')
    expect(new Set(Object.values(changes.colors ?? {})).size).toBe(3)
    expect(reasons.filter(({ reason }) => reason.includes('made to go with'))).toHaveLength(2)
  })

  it('are black for a black and white website, and none where nothing is known', () => {
    const mono = {
      ...nothing,
      cssColors: [
        { hex: '#ffffff', count: 30 },
        { hex: '#111111', count: 20 },
      ],
    }
    expect(proposeBranding(mono).changes.colors?.primary).toBe('#111111')
    expect(proposeBranding(nothing).changes).toEqual({})
  })

  it('take over a cream or black page but not a white one', () => {
    const page = (hex: string) =>
      proposeBranding({ ...nothing, cssColors: [{ hex, count: 3, role: 'background' }] }).changes.colors?.background
    expect(page('#fdf6ec')).toBe('#fdf6ec')
    expect(page('#0b0b0f')).toBe('#0b0b0f')
    expect(page('#ffffff')).toBeUndefined()
    expect(page('#888888')).toBeUndefined()
  })
})

describe('fonts from a website', () => {
  it.each([
    ['Inter var', 'inter'],
    ['Helvetica Neue', 'inter'],
    ['Open Sans', 'open-sans'],
    ['Poppins', 'dm-sans'],
    ['Proxima Nova', 'montserrat'],
    ['Merriweather', 'lora'],
    ['Source Sans Pro', 'source-sans-3'],
    ['Playfair Display', 'playfair-display'],
    ['Font Awesome 6 Free', null],
    ['JetBrains Mono', null],
    ['Zapfino Extra', null],
  ])('%s is nearest to %s', (family, id) => {
    expect(nearestFont(family)).toBe(id)
  })

  it('read the serif as the heading font and pass over stand-ins', () => {
    const families = ['Arial', 'Playfair Display', 'Lato', 'FontAwesome']
    expect(proposeBranding({ ...nothing, fontFamilies: families }).changes.fonts).toEqual({
      body: 'open-sans',
      heading: 'playfair-display',
    })
    expect(proposeBranding({ ...nothing, fontFamilies: ['Arial', 'Helvetica'] }).changes.fonts).toEqual({
      body: 'inter',
      heading: 'inter',
    })
  })
})

describe('words from a website', () => {
  it('name the company', () => {
    const named = (signals: Partial<WebsiteSignals>) => proposeBranding({ ...nothing, ...signals }).changes.companyName
    expect(named({ siteName: ' Harbour Bakery ', title: 'Home' })).toBe('Harbour Bakery')
    expect(named({ title: 'Home | Harbour Bakery' })).toBe('Harbour Bakery')
    const text = 'Harbour Bakery bakes. Visit Harbour Bakery today.'
    expect(named({ title: 'Fresh bread daily – Harbour Bakery', text })).toBe('Harbour Bakery')
    expect(named({ title: 'Home' })).toBeUndefined()
  })

  it.each([
    [
      'Build with our API and SDK. Developers deploy to the cloud in minutes. Innovative AI workflows for engineers. The future of automated infrastructure.',
      ['technical', 'innovative'],
    ],
    [
      'Our doctors care for patients and their families. Learn how to stay healthy with guides and tips. Certified, licensed and trusted since 1998. Health resources and answers you can rely on.',
      ['caring', 'trustworthy', 'informative'],
    ],
    [
      'New arrivals! The season’s must-have styles are here. Shop the collection and save: 20% off outfits. Exclusive deals, free shipping, amazing looks you will love!',
      ['trendy', 'persuasive'],
    ],
  ])('tell the tone of %j', (text, expected) => {
    const tone = proposeTone(text)
    expect(tone.length).toBeLessThanOrEqual(3)
    expect(tone.map(({ word }) => word)).toEqual(expect.arrayContaining(expected))
    for (const { reason } of tone) expect(reason).toMatch(/^(Your|Many) .+\.$/)
  })

  it('admit that nothing speaks for a tone', () => {
    expect(proposeTone('Seite eins. Seite zwei.').map(({ word }) => word)).toEqual(['clear', 'friendly'])
  })
})

describe('images from a website', () => {
  it('prefer a logo that scales, a large icon, and addresses that can be fetched', () => {
    const { logoUrls, iconUrls } = proposeBranding({
      ...nothing,
      logoCandidates: [
        'https://a.example/share.png',
        'https://a.example/logo.png',
        'https://a.example/logo.svg',
        'data:x',
      ],
      iconCandidates: ['https://a.example/favicon.ico', 'https://a.example/apple-touch-icon.png'],
    })
    expect(logoUrls).toEqual([
      'https://a.example/logo.svg',
      'https://a.example/logo.png',
      'https://a.example/share.png',
    ])
    expect(iconUrls[0]).toBe('https://a.example/apple-touch-icon.png')
  })
})

describe('whatever a website says', () => {
  it('gives changes that can be applied, each with a reason', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('<script>', '#3b82f6', 'Inter'))
    const color = fc.record({
      hex: fc.oneof(
        text,
        fc.integer({ min: 0, max: 0xffffff }).map((bits) => `#${bits.toString(16).padStart(6, '0')}`),
      ),
      count: fc.integer({ min: 0, max: 1e6 }),
      role: fc.constantFrom(
        'brand' as const,
        'button' as const,
        'background' as const,
        'link' as const,
        'text' as const,
        undefined,
      ),
    })
    const signals = fc.record({
      themeColor: fc.option(text),
      cssColors: fc.array(color, { maxLength: 8 }),
      fontFamilies: fc.array(text, { maxLength: 5 }),
      siteName: fc.option(text),
      title: fc.option(text),
      description: fc.option(text),
      logoCandidates: fc.array(text, { maxLength: 3 }),
      iconCandidates: fc.array(text, { maxLength: 3 }),
      text,
    })
    fc.assert(
      fc.property(signals, (found) => {
        const { changes, reasons, tone } = proposeBranding(found as WebsiteSignals)
        expect(() => applyBrandingUpdate(defaultBranding, changes)).not.toThrow()
        expect(tone.length).toBeGreaterThan(0)
        const named = reasons.map(({ field }) => field.split('.')[0])
        for (const key of Object.keys(changes)) expect(named).toContain(key)
      }),
      { numRuns: 2_000, seed: 23 },
    )
  })
})
