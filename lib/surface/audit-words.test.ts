import { expect, it } from 'vitest'
import type { Verb } from '@/lib/operations'
import words from '@/messages/en.json'
import { allVerbs } from './verbs'

it('every audited act of the tenant plane has words for the audit log', () => {
  const { areas, acts }: { areas: Record<string, string>; acts: Record<string, string> } = words.auditWords
  const isAudited = ({ definition }: Verb) => !('isAudited' in definition && definition.isAudited === false)
  const audited = [...allVerbs().values()].filter((verb) => verb.kind === 'command' && isAudited(verb))
  expect(audited.length).toBeGreaterThan(150)
  const unknown = audited.flatMap(({ definition: { name } }) => {
    const [area = '', act = ''] = name.split('.')
    return areas[area] && acts[act] ? [] : name
  })
  expect(unknown).toEqual([])
})
