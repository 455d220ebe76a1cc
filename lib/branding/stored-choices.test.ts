import { describe, expect, it } from 'vitest'
import { applyBrandingUpdate, brandingChoices, brandingUpdate, defaultBranding } from './choices'
import { storedChoices } from './stored-choices'

describe('a change of the branding', () => {
  const current = applyBrandingUpdate(defaultBranding, {
    companyName: 'Harbour Bakery',
    colors: { primary: '#b45309', background: '#fff7ed' },
    fonts: { heading: 'lora' },
    radius: 1.25,
  })

  it('keeps what it does not name', () => {
    const changed = applyBrandingUpdate(current, brandingUpdate.parse({ colors: { accent: '#0EA5E9' } }))
    expect(changed).toEqual({ ...current, colors: { ...current.colors, accent: '#0ea5e9' } })
    expect(applyBrandingUpdate(current, {})).toEqual(current)
  })

  it('takes null as "back to the default", for a field and for a group', () => {
    const one = applyBrandingUpdate(current, brandingUpdate.parse({ colors: { primary: null }, companyName: null }))
    expect(one.colors).toEqual({ ...defaultBranding.colors, background: '#fff7ed' })
    expect(one.companyName).toBeNull()
    expect(applyBrandingUpdate(current, { colors: null }).colors).toEqual(defaultBranding.colors)
    expect(applyBrandingUpdate(current, { radius: null }).radius).toBe('medium')
  })

  it('leaves the choices that it starts from alone', () => {
    const before = structuredClone(current)
    applyBrandingUpdate(current, { colors: { primary: '#000000' }, email: null })
    expect(current).toEqual(before)
    expect(applyBrandingUpdate(defaultBranding, { colors: null }).colors).not.toBe(defaultBranding.colors)
  })

  it.each([
    [{ primaryColor: '#000000' }],
    [{ colors: { primary: 'red' } }],
    [{ colors: { primary: '#00000' } }],
    [{ colors: { primary: '#000;}' } }],
    [{ logo: { light: 'https://elsewhere.example/logo.svg' } }],
    [{ logo: { light: '/files/../../etc/passwd' } }],
    [{ logo: { light: 'javascript:alert(1)' } }],
    [{ fonts: { body: 'Comic Sans' } }],
    [{ radius: -1 }],
    [{ radius: 'huge' }],
    [{ density: 2 }],
    [{ companyName: 'a\u202eb' }],
    [{ companyName: '' }],
    [{ customCss: 'x'.repeat(50_001) }],
    [{ colors: { not: '' } }],
  ])('refuses %j', (update) => {
    expect(brandingUpdate.safeParse(update).success).toBe(false)
  })
})

describe('stored choices', () => {
  it('are the defaults where nothing, or nothing usable, is stored', () => {
    for (const stored of [undefined, null, {}, [], 'x', 3, { colors: null }]) {
      expect(storedChoices(stored)).toEqual(defaultBranding)
    }
  })

  it('come back as they were saved', () => {
    const saved = brandingChoices.parse({
      ...defaultBranding,
      companyName: 'Harbour Bakery',
      logo: { light: '/files/0190/logo.png', dark: null },
      email: { look: 'filled', headerText: 'Fresh every day', footerText: null },
      widget: { ...defaultBranding.widget, position: 'left', bubble: 'Ask us about bread' },
    })
    expect(storedChoices(JSON.parse(JSON.stringify(saved)))).toEqual(saved)
  })

  it('survive keys and values of an older version: what is valid is kept, the rest is as by default', () => {
    const healed = storedChoices({
      companyName: 'Harbour Bakery',
      primaryColor: '#123456',
      colors: { primary: '#b45309', secondary: 'orange', highlight: '#ffffff' },
      fonts: { body: 'helvetica', heading: 'lora' },
      radius: 'enormous',
      customCss: 42,
    })
    expect(brandingChoices.parse(healed)).toEqual(healed)
    expect(healed).toEqual({
      ...defaultBranding,
      companyName: 'Harbour Bakery',
      colors: { ...defaultBranding.colors, primary: '#b45309' },
      fonts: { body: 'inter', heading: 'lora' },
    })
  })
})
