import { describe, expect, it } from 'vitest'
import { checkExpectation } from './check-expectation'
import type { Expectation, SaidTurn } from './schema'

const turn = (answer: string | null, more: Partial<SaidTurn> = {}): SaidTurn => ({
  question: 'Do you deliver?',
  answer,
  handedOver: answer === null ? 'not_in_knowledge' : null,
  sources: [],
  tools: [],
  inputTokens: 0,
  outputTokens: 0,
  latencyMs: 0,
  ...more,
})
const SOURCE = { title: 'Delivery', url: 'https://acme.example/delivery#at', pageId: null, sourceId: '1' }

const CASES: [Expectation, SaidTurn[], boolean, string][] = [
  [
    { kind: 'says_all', words: ['three days', 'free'] },
    [turn('Within three days, FREE of charge.')],
    true,
    'three days, free',
  ],
  [{ kind: 'says_all', words: ['three days', 'free'] }, [turn('Within three days.')], false, 'free'],
  [{ kind: 'says_all', words: ['deliver'] }, [turn('We deliver.'), turn('Anything else?')], false, 'deliver'],
  [{ kind: 'says_one', words: ['café', 'bar'] }, [turn('Our CAFE is open.')], true, 'café'],
  [{ kind: 'says_one', words: ['café'] }, [turn(null)], false, 'café'],
  [{ kind: 'never_says', words: ['refund'] }, [turn('No refunds.'), turn('Yes.')], false, 'refund'],
  [{ kind: 'never_says', words: ['refund'] }, [turn('Yes.')], true, 'refund'],
  [
    { kind: 'cites', sourceId: null, address: 'https://acme.example/delivery' },
    [turn('x', { sources: [SOURCE] })],
    true,
    SOURCE.url,
  ],
  [{ kind: 'cites', sourceId: '2', address: '' }, [turn('x', { sources: [SOURCE] })], false, SOURCE.url],
  [{ kind: 'cites', sourceId: null, address: '' }, [turn('x')], false, ''],
  [{ kind: 'hands_over', isWanted: true }, [turn(null)], true, 'not_in_knowledge'],
  [{ kind: 'hands_over', isWanted: false }, [turn(null)], false, 'not_in_knowledge'],
  [{ kind: 'calls', tool: null }, [turn('x')], true, ''],
  [
    { kind: 'calls', tool: 'create_lead' },
    [turn('x', { tools: [{ tool: 'create_lead', name: 'create_lead', state: 'waiting' }] })],
    true,
    'create_lead',
  ],
  [
    { kind: 'calls', tool: 'create_lead' },
    [turn('x', { tools: [{ tool: 'create_lead', name: 'create_lead', state: 'failed' }] })],
    false,
    'create_lead (failed)',
  ],
  [{ kind: 'speaks', language: 'de' }, [turn('Wir liefern mit der Post und das ist kostenlos.')], true, 'de'],
  [{ kind: 'speaks', language: 'de' }, [turn('We deliver to you with the post.')], false, 'en'],
  [{ kind: 'at_most', characters: 20 }, [turn('x'.repeat(21)), turn('x')], false, '21'],
]

describe('an expectation', () => {
  it.each(CASES)('%j of %j', (expected, said, isHeld, found) => {
    expect(checkExpectation(expected, said)).toEqual({ kind: expected.kind, isHeld, found })
  })
})
