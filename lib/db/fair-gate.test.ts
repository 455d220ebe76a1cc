import { describe, expect, it } from 'vitest'
import { FairGate } from './fair-gate'

const gateOf = (options: Partial<ConstructorParameters<typeof FairGate>[0]> = {}) =>
  new FairGate({ slots: 4, waiting: 10, longestWaitMs: 60_000, ...options })

/** Asks to be let in, and notes in `order` when that happens. */
const ask = (gate: FairGate, key: string, order: string[]) =>
  gate.enter(key).then(
    () => void order.push(key),
    () => undefined, // those who still wait when the test is over
  )

describe('a crowd of one', () => {
  it('never fills every slot, so that another goes in at once', async () => {
    const gate = gateOf()
    const order: string[] = []
    for (let n = 0; n < 8; n++) void ask(gate, 'noisy', order)
    await ask(gate, 'quiet', order)
    expect(order).toEqual(['noisy', 'noisy', 'noisy', 'quiet'])
  })

  it('waits while everybody else has a turn', async () => {
    const gate = gateOf({ slots: 2 })
    const order: string[] = []
    await ask(gate, 'noisy', order)
    await ask(gate, 'other', order)
    for (let n = 0; n < 3; n++) void ask(gate, 'noisy', order)
    void ask(gate, 'a', order)
    void ask(gate, 'b', order)
    for (const key of ['other', 'noisy', 'a', 'b', 'noisy', 'noisy']) {
      gate.leave(key)
      await Promise.resolve()
      await Promise.resolve()
    }
    expect(order).toEqual(['noisy', 'other', 'a', 'noisy', 'b', 'noisy', 'noisy'])
  })

  it('goes in one by one beside others, and as many at a time as it may when it is alone', async () => {
    const gate = gateOf({ crowd: 2, mostEach: 2 })
    const order: string[] = []
    for (let n = 0; n < 6; n++) void ask(gate, 'noisy', order)
    expect(order.length).toBe(0)
    await Promise.resolve()
    await Promise.resolve()
    expect(order).toEqual(['noisy', 'noisy'])
    // Somebody else is here: of the two inside one leaves, and nobody follows before the other has left, too.
    await ask(gate, 'quiet', order)
    gate.leave('noisy')
    await Promise.resolve()
    await Promise.resolve()
    expect(order).toEqual(['noisy', 'noisy', 'quiet'])
    gate.leave('noisy')
    await Promise.resolve()
    await Promise.resolve()
    expect(order).toEqual(['noisy', 'noisy', 'quiet', 'noisy'])
  })

  it('may fill the waiting room and still does not keep anybody out of it', async () => {
    const gate = gateOf({ slots: 2, waiting: 3 })
    const order: string[] = []
    await gate.enter('noisy')
    await gate.enter('other')
    const crowd = [1, 2, 3].map(() =>
      gate.enter('noisy').then(
        () => 'in',
        (error: { code: string }) => error.code,
      ),
    )
    await expect(gate.enter('noisy')).rejects.toMatchObject({ code: 'unavailable' })
    const quiet = ask(gate, 'quiet', order)
    expect(await crowd[2]).toBe('unavailable')
    gate.leave('other')
    await quiet
    expect(order).toEqual(['quiet'])
  })

  it('is told after a while that nothing comes free', async () => {
    const gate = gateOf({ slots: 1, longestWaitMs: 20 })
    await gate.enter('a')
    await expect(gate.enter('b')).rejects.toMatchObject({ code: 'unavailable' })
    gate.leave('a')
    await gate.enter('b')
  })
})
