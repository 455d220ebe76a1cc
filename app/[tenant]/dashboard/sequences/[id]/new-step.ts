import { newBlock, newContent } from '@/lib/content/schema'
import { END, type Step, type StepKind, type StepOf } from '@/lib/sequences/schema'

const DEFAULTS: { [Kind in StepKind]: () => Omit<StepOf<Kind>, 'id' | 'kind'> } = {
  mail: () => ({ content: newContent([newBlock('text')]) }),
  sms: () => ({ sms: { text: '', connectionId: null } }),
  whatsapp: () => ({ whatsapp: { connectionId: null, templateId: null, values: {}, media: null } }),
  wait: () => ({ amount: 1, unit: 'days' }),
  wait_until: () => ({ weekdays: [], hour: 9 }),
  condition: () => ({ test: null, otherwise: END }),
  tag: () => ({ add: true, tag: '' }),
  lead: () => ({ title: '' }),
  notify: () => ({ memberId: null, text: '' }),
  end: () => ({}),
}

/** A step of a kind, as it comes into a sequence. */
export const newStep = (kind: StepKind): Step =>
  ({ id: crypto.randomUUID().slice(0, 13), kind, ...DEFAULTS[kind]() }) as Step
