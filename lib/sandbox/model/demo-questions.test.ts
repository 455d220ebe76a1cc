import { describe, expect, it } from 'vitest'
import { demoSites } from '../websites'
import type { Site } from '../websites/site'
import { askDemoSite } from './demo-library'
import { medicareQuestions, shopsphereQuestions, techflowQuestions, unanswerable } from './demo-questions'

const siteOf = (name: string): Site => {
  const site = demoSites.find((candidate) => candidate.hostname.startsWith(name))
  if (!site) throw new Error(`no site ${name}`)
  return site
}

const ANSWERABLE = { techflow: techflowQuestions, medicare: medicareQuestions, shopsphere: shopsphereQuestions }

describe.each(['techflow', 'medicare', 'shopsphere'] as const)('customers of %s', (name) => {
  const site = siteOf(name)

  it.each(ANSWERABLE[name])('%s', (question, ...expected) => {
    const answer = askDemoSite(site, ...(typeof question === 'string' ? [question] : question))
    for (const pattern of expected) expect(answer).toMatch(pattern)
    expect(answer).toMatch(/\[\d\]/)
    expect(answer.length).toBeLessThan(1_200)
  })

  it.each(unanswerable[name])('are told nothing when no page knows: %s', (question) => {
    expect(askDemoSite(site, question)).toBe('NO_ANSWER')
  })
})
