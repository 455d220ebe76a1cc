import { expect, it } from 'vitest'
import { linePath, placesOf } from './line-path'

it('spreads values from edge to edge and keeps nought at the bottom', () => {
  expect(placesOf([0, 5, 10])).toEqual([
    { x: 0, y: 100 },
    { x: 50, y: 52 },
    { x: 100, y: 4 },
  ])
  expect(placesOf([0, 0])).toEqual([
    { x: 0, y: 100 },
    { x: 100, y: 100 },
  ])
})

it('leaves a gap where nothing was measured, and draws a point alone as a dot', () => {
  const { line, area } = linePath(placesOf([1, 1, null, 1]))
  expect(line.match(/M/g)).toHaveLength(2)
  expect(line.endsWith('h0')).toBe(true)
  expect(area.match(/Z/g)).toHaveLength(1)
  expect(linePath(placesOf([null, null]))).toEqual({ line: '', area: '' })
})
