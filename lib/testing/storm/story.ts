import { createHmac } from 'node:crypto'

/** Numbers from 0 to 1, the same for the same seed. */
export function draws(seed: string): () => number {
  let at = 0
  return () => createHmac('sha256', seed).update(String(at++)).digest().readUInt32BE() / 2 ** 32
}

export function shuffled<One>(list: readonly One[], draw: () => number): One[] {
  return list
    .map((one) => ({ one, place: draw() }))
    .sort((a, b) => a.place - b.place)
    .map(({ one }) => one)
}

/** What Meta tells of one person of a story. */
export type Piece = {
  who: number
  atS: number
  part: 'statuses' | 'messages' | 'user_preferences'
  value: Record<string, unknown>
}

const START_S = 1_780_000_000

export const phoneOf = (who: number): string => `49151${String(1_000_000 + who)}`

export const preference = (who: number, value: 'stop' | 'resume', atS: number): Piece => ({
  who,
  atS,
  part: 'user_preferences',
  value: { wa_id: phoneOf(who), category: 'marketing_messages', value, timestamp: String(atS) },
})

function storyOf(who: number, draw: () => number): Piece[] {
  const pieces: Piece[] = []
  let atS = START_S + Math.floor(draw() * 100)
  const later = (): number => {
    atS += 1 + Math.floor(draw() * 50)
    return atS
  }
  const note = (part: Piece['part'], value: Record<string, unknown>) => {
    const at = later()
    pieces.push({ who, atS: at, part, value: { ...value, timestamp: String(at) } })
  }
  const status = (name: string, more = {}) => note('statuses', { id: `wamid.${who}`, status: name, ...more })
  const say = (id: string, body: string) =>
    note('messages', { id: `wamid.in.${who}.${id}`, from: phoneOf(who), type: 'text', text: { body } })
  status('sent')
  if (draw() < 0.1) {
    status('failed', { errors: [{ code: 131026, title: 'Message undeliverable' }] })
    return pieces
  }
  if (draw() < 0.9) status('delivered')
  if (draw() < 0.7) status('read')
  if (draw() < 0.5) say('question', 'Which sizes?')
  for (let turn = 0; draw() < 0.5 && turn < 4; turn++) {
    if (turn % 2 === 1) pieces.push(preference(who, 'resume', later()))
    else if (draw() < 0.5) pieces.push(preference(who, 'stop', later()))
    else say(String(turn), 'STOP')
  }
  return pieces
}

/** What happens to so many people who were all sent one campaign, in the order in which it does: some four things each. */
export const storyOfAll = (people: number, draw: () => number): Piece[] =>
  Array.from({ length: people }, (_, who) => storyOf(who, draw))
    .flat()
    .sort((a, b) => a.atS - b.atS)
