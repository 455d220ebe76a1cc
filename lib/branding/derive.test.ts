import { differenceEuclidean, wcagContrast } from 'culori'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { brandWith, failuresOf, leastChartDistance, luminance } from './brand-checks'
import { deriveBrand } from './derive'
import { fillNames, type Scheme } from './tokens'

const SCHEMES: readonly Scheme[] = ['light', 'dark']
const NASTY = [
  '#ffffff',
  '#000000',
  '#777777',
  '#ffff00',
  '#00ff00',
  '#0000ff',
  '#ff00ff',
  '#00ffff',
  '#010101',
  '#fefefe',
]

const anyColor = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.integer({ min: 0, max: 0xffffff }).map((bits) => `#${bits.toString(16).padStart(6, '0')}`),
  },
  { weight: 1, arbitrary: fc.constantFrom(...NASTY) },
)
const maybeColor = fc.option(anyColor, { freq: 2 })
const anyColors = fc.record({
  primary: anyColor,
  secondary: anyColor,
  accent: anyColor,
  background: maybeColor,
  text: maybeColor,
})

describe('the derived palette', () => {
  it('keeps WCAG AA for 10,000 random brands in light and dark', () => {
    fc.assert(
      fc.property(anyColors, (colors) => {
        const brand = deriveBrand(brandWith(colors))
        const failures = SCHEMES.flatMap((scheme) => failuresOf(brand[scheme]).map((failure) => `${scheme} ${failure}`))
        expect(failures).toEqual([])
      }),
      { numRuns: 10_000, seed: 20261107 },
    )
  }, 60_000)

  it('is the same for the same choices, and says so for each colour that is not as chosen', () => {
    fc.assert(
      fc.property(anyColors, (colors) => {
        const brand = deriveBrand(brandWith(colors))
        expect(deriveBrand(brandWith(colors))).toEqual(brand)
        for (const scheme of SCHEMES) {
          for (const name of fillNames) {
            const isNoted = brand.adjustments.some((it) => it.scheme === scheme && it.token === name)
            expect(isNoted, `${scheme} ${name}`).toBe(brand[scheme][name] !== colors[name])
          }
        }
        expect(brand.adjustments.filter((it) => it.asked === it.given)).toEqual([])
        const forContrast = brand.adjustments.filter((it) => it.code !== 'unseen')
        expect(forContrast.filter((it) => it.contrastAfter <= it.contrastBefore)).toEqual([])
      }),
      { numRuns: 1_000, seed: 7 },
    )
  }, 30_000)

  it('never lets a button vanish on the page', () => {
    const apart = differenceEuclidean('oklab')
    fc.assert(
      fc.property(anyColors, (colors) => {
        const brand = deriveBrand(brandWith(colors))
        for (const scheme of SCHEMES) {
          const tokens = brand[scheme]
          for (const name of fillNames) {
            for (const around of [tokens.page, tokens.surface, tokens.raised]) {
              const isSeen = wcagContrast(tokens[name], around) >= 1.3 || apart(tokens[name], around) >= 0.085
              expect(isSeen, `${scheme} ${name} ${tokens[name]} on ${around}`).toBe(true)
            }
          }
        }
      }),
      { numRuns: 1_000, seed: 5 },
    )
  }, 30_000)

  it('takes a chosen background and text as they are wherever they leave room to read', () => {
    fc.assert(
      fc.property(anyColors, (colors) => {
        const { light } = deriveBrand(brandWith(colors))
        if (colors.background) {
          const best = Math.max(wcagContrast(colors.background, '#ffffff'), wcagContrast(colors.background, '#000000'))
          if (best >= 6.01) expect(light.page).toBe(colors.background)
        }
        if (colors.text) {
          const worst = Math.min(
            ...[light.page, light.surface, light.raised, light.sunken].map((on) => wcagContrast(on, colors.text ?? '')),
          )
          if (worst >= 4.5) expect(light.fg).toBe(colors.text)
        }
      }),
      { numRuns: 1_000, seed: 11 },
    )
  }, 30_000)

  it('gives charts that can be told apart', () => {
    fc.assert(
      fc.property(anyColors, (colors) => {
        const brand = deriveBrand(brandWith(colors))
        for (const scheme of SCHEMES) expect(leastChartDistance(brand[scheme])).toBeGreaterThan(0.055)
      }),
      { numRuns: 2_000, seed: 3 },
    )
  }, 30_000)
})

describe('the checks of this test', () => {
  it('measure contrast as culori does', () => {
    fc.assert(
      fc.property(anyColor, anyColor, (one, other) => {
        const [a, b] = [luminance(one), luminance(other)]
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
        expect(ratio).toBeCloseTo(wcagContrast(one, other), 6)
      }),
      { seed: 1 },
    )
  })

  it('see a text, a ring, a chart and a gradient that fail', () => {
    const { light } = deriveBrand(brandWith({}))
    expect(failuresOf({ ...light, muted: '#999999' })).toContainEqual(expect.stringContaining('muted on sunken'))
    expect(failuresOf({ ...light, focus: '#dddddd' })).toContainEqual(expect.stringContaining('focus on page'))
    expect(failuresOf({ ...light, 'chart-8': '#eeeeee' })).toContainEqual(expect.stringContaining('chart-8 on surface'))
    expect(failuresOf({ ...light, 'on-primary': light.primary })).toContainEqual(
      expect.stringContaining('on-primary on'),
    )
    const dips = { ...light, gradient: 'linear-gradient(135deg, #f04040, #009c00)', 'on-gradient': '#000000' }
    expect(failuresOf(dips)).toContainEqual(expect.stringContaining('on-gradient'))
  })
})
