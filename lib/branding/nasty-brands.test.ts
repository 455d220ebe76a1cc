import { wcagContrast } from 'culori'
import { describe, expect, it } from 'vitest'
import { formatContrast } from './adjustments'
import { brandWith, failuresOf, leastChartDistance } from './brand-checks'
import type { BrandingChoices } from './choices'
import { deriveBrand } from './derive'
import { fillNames } from './tokens'

type Colors = Partial<BrandingChoices['colors']>
const all = (hex: string): Colors => ({ primary: hex, secondary: hex, accent: hex, background: hex, text: hex })

const NASTY: Record<string, Colors> = {
  'white on white': all('#ffffff'),
  'black on black': all('#000000'),
  'middle grey on itself': all('#777777'),
  'the grey where black and white read alike': all('#757575'),
  'neon on neon': {
    primary: '#00ff00',
    secondary: '#ff00ff',
    accent: '#ffff00',
    background: '#00ffff',
    text: '#ff0000',
  },
  'a black page with neon': { primary: '#39ff14', background: '#000000', text: '#ffffff' },
  'yellow to blue, the widest gradient': { primary: '#ffff00', secondary: '#0000ff', accent: '#ff0000' },
  'red to green, which dips in the middle': { primary: '#ff4040', secondary: '#00b000' },
  'white text on a middle blue page': { primary: '#ffffff', background: '#3b82f6', text: '#ffffff' },
  'red text on a green page': { background: '#008000', text: '#ff0000' },
  'a button of the colour of the page': { primary: '#fdf6ec', background: '#fdf6ec' },
  'hardly there at all': {
    primary: '#fefefe',
    secondary: '#fdfdfd',
    accent: '#fcfcfc',
    background: '#ffffff',
    text: '#fefefe',
  },
  'the darkest blue': { primary: '#00008b', secondary: '#000033', accent: '#191970' },
}

describe.each(Object.entries(NASTY))('%s', (_, colors) => {
  const brand = deriveBrand(brandWith(colors))

  it('can be read in light and dark', () => {
    expect(failuresOf(brand.light)).toEqual([])
    expect(failuresOf(brand.dark)).toEqual([])
    for (const tokens of [brand.light, brand.dark]) expect(leastChartDistance(tokens)).toBeGreaterThan(0.055)
  })

  it('tells in plain words what became of each colour', () => {
    for (const change of brand.adjustments) {
      expect(change.reason).toMatch(/^[A-Z].+\.$/)
      expect(`${change.asked} → ${change.given}`).toMatch(/^#[0-9a-f]{6} → #[0-9a-f]{6}$/)
      expect(formatContrast(change.contrastAfter)).toMatch(/^\d+\.\d:1$/)
    }
  })
})

describe('a usual brand', () => {
  it('keeps a colour that white text can be read on', () => {
    const { light, dark, adjustments } = deriveBrand(brandWith({ primary: '#1d4ed8', secondary: '#7c3aed' }))
    expect([light.primary, dark.primary, light['on-primary']]).toEqual(['#1d4ed8', '#1d4ed8', '#ffffff'])
    expect(light.gradient).toBe('linear-gradient(135deg, #1d4ed8, #7c3aed)')
    expect(adjustments.filter(({ token }) => token === 'primary' || token === 'secondary')).toEqual([])
  })

  it('darkens a middle tone a little for white text, and says by how much', () => {
    const { light, adjustments } = deriveBrand(brandWith({ primary: '#3b82f6' }))
    expect(light['on-primary']).toBe('#ffffff')
    const change = adjustments.find(({ token, scheme }) => token === 'primary' && scheme === 'light')
    expect(change).toMatchObject({ code: 'text_on_fill', asked: '#3b82f6', given: light.primary })
    expect(change?.contrastBefore).toBeCloseTo(wcagContrast('#3b82f6', '#ffffff'), 5)
    expect(change?.contrastAfter).toBeCloseTo(wcagContrast(light.primary, '#ffffff'), 5)
    expect(change?.reason).toBe(
      'White text on your primary colour would read at only 3.6:1, so buttons use a slightly darker shade.',
    )
  })

  it('puts dark text on a bright colour instead of spoiling it', () => {
    for (const primary of ['#10b981', '#facc15', '#f97316', '#22d3ee']) {
      const { light, dark } = deriveBrand(brandWith({ primary }))
      expect([light.primary, dark.primary]).toEqual([primary, primary])
      expect(wcagContrast(light['on-primary'], '#000000')).toBeLessThan(1.6)
    }
  })

  it('swaps black for white buttons in dark mode', () => {
    const { light, dark } = deriveBrand(brandWith({ primary: '#000000' }))
    expect([light.primary, light['on-primary']]).toEqual(['#000000', '#ffffff'])
    expect(wcagContrast(dark.primary, '#ffffff')).toBeLessThan(1.3)
  })

  it('keeps a chosen black page in both schemes and a cream one in light only', () => {
    const black = deriveBrand(brandWith({ background: '#000000', text: '#f5f5f5' }))
    expect([black.light.page, black.dark.page, black.light.fg, black.dark.fg]).toEqual([
      '#000000',
      '#000000',
      '#f5f5f5',
      '#f5f5f5',
    ])
    const cream = deriveBrand(brandWith({ background: '#fdf6ec', text: '#3b2a1a' }))
    expect([cream.light.page, cream.light.fg]).toEqual(['#fdf6ec', '#3b2a1a'])
    expect(wcagContrast(cream.dark.page, '#000000')).toBeLessThan(1.3)
    expect(cream.adjustments.filter(({ token }) => token === 'page' || token === 'fg')).toEqual([])
  })

  it('goes to the side of the chosen text when a background is too middling', () => {
    const blue = deriveBrand(brandWith({ background: '#3b82f6', text: '#ffffff' }))
    expect(blue.light.fg).toBe('#ffffff')
    expect(wcagContrast(blue.light.page, '#ffffff')).toBeGreaterThanOrEqual(6)
    expect(blue.adjustments.find(({ token }) => token === 'page')?.code).toBe('page_without_room')
  })

  it('links in a colour of the brand that can be read rather than in a distorted primary', () => {
    const { light } = deriveBrand(brandWith({ primary: '#facc15', secondary: '#1d4ed8' }))
    expect(light.link).toBe('#1d4ed8')
  })

  it('keeps the greys calm: a trace of the brand hue, none for a grey brand', () => {
    const grey = deriveBrand(brandWith({ primary: '#222222', secondary: '#444444', accent: '#666666' }))
    for (const token of ['page', 'surface', 'sunken', 'line', 'muted'] as const) {
      const [, r, g, b] = /^#(..)(..)(..)$/.exec(grey.light[token]) ?? []
      expect([r, g], token).toEqual([g, b])
    }
    for (const name of fillNames) expect(wcagContrast(grey.light[`${name}-soft`], grey.light.surface)).toBeLessThan(1.4)
  })
})
