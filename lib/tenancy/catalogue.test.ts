import { expect, it } from 'vitest'
import ar from '../../messages/ar.json'
import de from '../../messages/de.json'
import en from '../../messages/en.json'
import { FEATURE_NAMES, LIMIT_NAMES } from './catalogue'

it('every feature and limit of the catalogue has a name in every language', () => {
  for (const { features } of [en, de, ar]) {
    expect([...FEATURE_NAMES, ...LIMIT_NAMES].filter((name) => !Object.hasOwn(features, name))).toEqual([])
  }
})
