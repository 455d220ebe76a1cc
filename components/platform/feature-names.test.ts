import { describe, expect, it } from 'vitest'
import { featureName } from './feature-names'

describe('the name of a feature', () => {
  it('reads as words', () => {
    expect(featureName('basic_social')).toBe('Basic social')
    expect(featureName('campaigns')).toBe('Campaigns')
  })

  it('keeps abbreviations and names as people write them', () => {
    expect(featureName('ai_content')).toBe('AI content')
    expect(featureName('custom_css')).toBe('Custom CSS')
    expect(featureName('github_analytics')).toBe('GitHub analytics')
  })
})
