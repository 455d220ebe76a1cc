import { expect, it } from 'vitest'
import type { Passage } from '@/lib/knowledge/schema'
import { citeInOrder } from './compose-answer'

const passage = (pageId: string): Passage => ({
  chunkId: pageId,
  pageId,
  title: pageId,
  heading: '',
  content: '',
  url: null,
  score: 1,
  place: null,
  versionId: null,
})

it('numbers citations in order, one number a page, and leaves what is no passage alone', () => {
  const passages = [passage('a'), passage('b'), passage('b')]
  expect(citeInOrder('One [3]. Two [2] [3]. Three [1], [9].', passages)).toEqual({
    text: 'One [1]. Two [1]. Three [2], [9].',
    sources: [
      { n: 1, title: 'b', url: null, passage: { chunkId: 'b', pageId: 'b', versionId: null } },
      { n: 2, title: 'a', url: null, passage: { chunkId: 'a', pageId: 'a', versionId: null } },
    ],
  })
})

it('says where in a file it stands, as widely as the page was cited', () => {
  const rows = (from: number, to: number): Passage => ({ ...passage('a'), place: { kind: 'rows', from, to } })
  expect(citeInOrder('One [1]. Two [2].', [rows(12, 14), rows(2, 5)])).toMatchObject({
    text: 'One [1]. Two [1].',
    sources: [{ n: 1, place: { kind: 'rows', from: 2, to: 14 } }],
  })
})
