import { expect, it } from 'vitest'
import { keysOf, unsaidProblems, unusedKeys } from './catalogue.mjs'

const messages = { home: { title: 'Home', steps: { one: 'One', two: 'Two' }, oneHint: 'First', gone: 'Gone' } }

it('finds sentences that no file asks for', () => {
  const chosen = '$' + '{step}'
  const page = `const t = useTranslations('home'); t('title'); t(\`steps.${chosen}\`); t(\`${chosen}Hint\`)`
  expect(unusedKeys(messages, [page])).toEqual(['home.gone'])
})

it('counts a key only where its namespace is named', () => {
  expect(unusedKeys({ home: { title: 'Home' } }, ["t('title')"])).toEqual(['home.title'])
})

it('follows a key that is chosen from a list elsewhere', () => {
  const files = [
    "export const STEPS = ['one', 'two']",
    "const t = useTranslations('home.steps'); STEPS.map((step) => t(step))",
  ]
  expect(unusedKeys({ home: { steps: { one: 'One', two: 'Two' } } }, files)).toEqual([])
})

it('knows whole keys where a translator speaks of everything', () => {
  expect(unusedKeys({ home: { title: 'Home' } }, ["export const generateMetadata = titled('home.title')"])).toEqual([])
})

it('lists the sentences of a tree', () => {
  expect(keysOf(messages)).toEqual(['home.title', 'home.steps.one', 'home.steps.two', 'home.oneHint', 'home.gone'])
})

it('finds problems that no room says any more', () => {
  const problems = { the_page_is_gone_n: 'The page is gone ({n}).', no_such_plan: 'No such plan.' }
  expect(unsaidProblems(problems, ["404: 'The page is gone (404).'"])).toEqual(['problems.no_such_plan'])
})
