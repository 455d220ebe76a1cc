import { expect, it } from 'vitest'
import { adviceOf } from './advice-words'
import { findingsOf, levelOf, RULES, scoreOf } from './rules'
import { FIGURES, type Figures, type Finding } from './schema'

const figures = (given: Partial<Figures>): Figures => ({
  ...(Object.fromEntries(FIGURES.map((figure) => [figure, null])) as Figures),
  ...given,
})

const found = (given: Partial<Figures>) => findingsOf(figures(given)).map(({ rule, level }) => `${rule} ${level}`)

it('finds what is beyond its threshold, worst first, and nothing just below it', () => {
  expect(found({ storage_percent: 79.9, idle_days: 13 })).toEqual([])
  expect(found({ storage_percent: 80, idle_days: 14 })).toEqual(['idle attention', 'limit_storage attention'])
  expect(found({ idle_days: 14, storage_percent: 95 })).toEqual(['limit_storage critical', 'idle attention'])
  expect(found({ knowledge_pages: 0 })).toEqual(['no_knowledge attention'])
  expect(found({ knowledge_pages: 1 })).toEqual([])
})

it('says nothing of a rate that a handful of requests made, nor of what nobody measured', () => {
  expect(found({ error_rate_percent: 50, requests: 4 })).toEqual([])
  expect(found({ error_rate_percent: 50, requests: 400 })).toEqual(['errors critical'])
  expect(found({ unanswered_percent: 100, conversations_30_days: 2 })).toEqual([])
  expect(found({})).toEqual([])
})

it('puts one that is critical before any number that are not, and tells quiet from good', () => {
  const one = findingsOf(figures({ messages_percent: 100 }))
  const many = RULES.map(
    ({ id, figure }): Finding => ({ rule: id, figure, value: 1, threshold: 1, level: 'attention' }),
  )
  expect(scoreOf(one)).toBeGreaterThan(scoreOf(many))
  expect(levelOf([], figures({ requests: 0, active_users_today: 0 }))).toBe('quiet')
  expect(levelOf([], figures({ requests: 1 }))).toBe('good')
})

it('names the figure in every language, for every rule', () => {
  for (const { id, figure } of RULES) {
    const finding: Finding = { rule: id, figure, value: 63.2, threshold: 60, level: 'attention' }
    const said = ['en', 'de', 'ar'].map((locale) => adviceOf(finding, locale))
    expect(new Set(said).size).toBe(3)
    for (const [index, text] of said.entries()) {
      expect(text).toContain(new Intl.NumberFormat(['en', 'de', 'ar'][index]).format(63.2))
      expect(text).not.toContain('_')
    }
    expect(said[0]?.includes('63.2%')).toBe(figure.endsWith('_percent'))
  }
})
