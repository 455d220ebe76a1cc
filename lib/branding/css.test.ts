import { parse, walk } from 'css-tree'
import { describe, expect, it } from 'vitest'
import { brandWith } from './brand-checks'
import { defaultBranding } from './choices'
import { brandCss, brandCssForMedia, tokenStyle } from './css'
import { deriveBrand } from './derive'

const techFlow = brandWith({ primary: '#3b82f6', secondary: '#8b5cf6', accent: '#06b6d4' })

function variablesOf(css: string, selector: string): Map<string, string> {
  const block = new RegExp(`(?:^|[\\n{])${selector.replace('.', '\\.')}\\{([^}]*)\\}`).exec(css)?.[1] ?? ''
  return new Map(
    block.split(';').map((line) => {
      const at = line.indexOf(':')
      return [line.slice(0, at), line.slice(at + 1)]
    }),
  )
}

describe('the brand style sheet', () => {
  it('carries every token of both schemes and the choices as they were given', () => {
    const derived = deriveBrand(techFlow)
    const css = brandCss(techFlow, derived)
    const light = variablesOf(css, ':root')
    const dark = variablesOf(css, '.dark')
    for (const [name, value] of Object.entries(derived.light)) expect(light.get(`--${name}`), name).toBe(value)
    expect(dark.get('--page')).toBe(derived.dark.page)
    expect(light.get('--brand-primary')).toBe('#3b82f6')
    expect(light.get('--brand-secondary')).toBe('#8b5cf6')
    expect(light.get('--brand-accent')).toBe('#06b6d4')
    expect(light.get('--brand-background')).toBe('var(--page)')
    expect(light.get('color-scheme')).toBe('light')
    expect(dark.get('color-scheme')).toBe('dark')
    expect(css).toContain('.neon-btn{')
    expect(light.get('--gradient')).toMatch(/^linear-gradient\(135deg, #/)
  })

  it('gives a company with a black page dark form parts in both schemes', () => {
    const choices = brandWith({ background: '#000000', text: '#ffffff' })
    const light = variablesOf(brandCss(choices, deriveBrand(choices)), ':root')
    expect(light.get('color-scheme')).toBe('dark')
    expect(light.get('--brand-background')).toBe('#000000')
    expect(light.get('--brand-text')).toBe('#ffffff')
  })

  it('follows the system where there is no switch', () => {
    const derived = deriveBrand(techFlow)
    const css = brandCssForMedia(techFlow, derived)
    expect(css).toContain(`@media (prefers-color-scheme:dark){:root{color-scheme:dark;--page:${derived.dark.page}`)
    expect(css).not.toContain('.dark')
  })

  it('is CSS that a parser reads without an error', () => {
    const errors: string[] = []
    for (const css of [brandCss, brandCssForMedia].map((write) => write(techFlow, deriveBrand(techFlow)))) {
      const tree = parse(css, { onParseError: (error) => errors.push(error.message), parseCustomProperty: true })
      walk(tree, (node) => {
        if (node.type === 'Raw') errors.push(node.value)
      })
    }
    expect(errors).toEqual([])
  })

  it('cannot be broken out of, even by values that no form would accept', () => {
    const evil = '#fff;}</style><script>alert(1)</script>'
    const derived = deriveBrand(defaultBranding)
    const choices = { ...techFlow, colors: { ...techFlow.colors, primary: evil, text: evil } }
    const tokens = {
      ...derived.light,
      page: evil,
      gradient: `linear-gradient(${evil})`,
      radius: evil,
      'font-body': evil,
    }
    const css = brandCss(choices, { ...derived, light: tokens })
    expect(css).not.toMatch(/<|script|alert/)
    expect(variablesOf(css, ':root').get('--brand-primary')).toBe('var(--primary)')
    expect(Object.keys(tokenStyle(tokens))).not.toContain('--page')
  })
})
