import { END, type Step, type StepKind, type StepOf } from '@/lib/workflows/schema'

const ANSWER: Omit<StepOf<'ask'>, 'id' | 'kind'> = {
  text: '',
  answer: 'text',
  options: [],
  variable: '',
  keepAs: null,
  retries: 2,
  retryText: '',
  otherwise: END,
}

const DEFAULTS: { [Kind in StepKind]: () => Omit<StepOf<Kind>, 'id' | 'kind'> } = {
  message: () => ({ text: '' }),
  ask: () => ANSWER,
  condition: () => ({ test: null, otherwise: END }),
  label: () => ({ add: true, labelId: null }),
  priority: () => ({ priority: 'high' }),
  team: () => ({ teamId: null }),
  tag: () => ({ add: true, tag: '' }),
  lead: () => ({ title: '' }),
  call: () => ({ toolId: null, parameters: {}, variable: '', path: '', otherwise: END }),
  call_back: () => ({
    text: '',
    about: '',
    phone: '',
    variable: '',
    minutes: 30,
    leadHours: 2,
    withinDays: 5,
    retries: 1,
    otherwise: END,
  }),
  wait: () => ({ amount: 1, unit: 'hours' }),
  wait_message: () => ({ amount: 1, unit: 'hours' }),
  go_to: () => ({ stepId: '' }),
  hand_over: () => ({ to: 'people', teamId: null, memberId: null }),
  end: () => ({}),
}

/** A step of a kind, as it comes into a workflow. */
export const newStep = (kind: StepKind): Step =>
  ({ id: crypto.randomUUID().slice(0, 13), kind, ...DEFAULTS[kind]() }) as Step
