import { expect, it } from 'vitest'
import { readHexColor } from './hex-color'

it.each([
  ['#3B82F6', '#3b82f6'],
  [' 3b82f6 ', '#3b82f6'],
  ['#fa0', '#ffaa00'],
  ['#3b82f', null],
  ['red', null],
  ['', null],
])('%j reads as %j', (text, color) => {
  expect(readHexColor(text)).toBe(color)
})
