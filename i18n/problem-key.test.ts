import { describe, expect, it } from 'vitest'
import english from '../messages/en.json'
import { problemKey } from './problem-key'

describe('the key of a problem', () => {
  it('is made of its words', () => {
    expect(problemKey('is not a web address (https://…)').key).toBe('is_not_a_web_address_https')
  })

  it('holds the place of numbers, which are values', () => {
    expect(problemKey('The page does not exist (404).')).toEqual({
      key: 'the_page_does_not_exist_n',
      values: { n: '404' },
    })
    expect(problemKey('From 1.5 to 20 MB')).toEqual({ key: 'from_n_to_n2_mb', values: { n: '1.5', n2: '20' } })
  })

  it.each(Object.entries({ ...english.problems, ...english.reasons }))(
    '%s is the one under which its sentence is found',
    (key, sentence) => {
      expect(problemKey(sentence).key).toBe(key)
    },
  )
})
