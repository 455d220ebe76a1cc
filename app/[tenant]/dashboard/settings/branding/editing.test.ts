import { describe, expect, it } from 'vitest'
import { defaultBranding } from '@/lib/branding/schema'
import { valueAt, withUsual } from './editing'

describe('a field of the branding', () => {
  const choices = { ...defaultBranding, icon: '/files/1', colors: { ...defaultBranding.colors, primary: '#aa0000' } }

  it('is found by its path', () => {
    expect([valueAt(choices, 'colors.primary'), valueAt(choices, 'icon'), valueAt(choices, 'no.such')]).toEqual([
      '#aa0000',
      '/files/1',
      undefined,
    ])
  })

  it('goes back alone to what lies under it', () => {
    const under = { ...defaultBranding, colors: { ...defaultBranding.colors, primary: '#00aa00', accent: '#123456' } }
    const after = withUsual(choices, under, 'colors.primary')
    expect(after).toEqual({ ...choices, colors: { ...choices.colors, primary: '#00aa00' } })
    expect(withUsual(choices, under, 'icon')).toEqual({ ...choices, icon: null })
  })
})
