import type { TenantContext } from '@/lib/operations'
import { activateWorkflow, createWorkflow } from '@/lib/workflows'
import { FIRST_DEFINITION } from '@/lib/workflows/schema'

const WORKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri'] as const
const OPEN = [{ from: '09:00', to: '17:00' }]

/** A workflow that is in use: whoever asks for a call-back is asked for a number and chooses a moment. */
export async function seedWorkflow(ctx: TenantContext): Promise<void> {
  const { id: workflowId } = await createWorkflow(ctx, {
    name: 'Call-back (demo)',
    definition: {
      ...FIRST_DEFINITION,
      trigger: {
        ...FIRST_DEFINITION.trigger,
        kind: 'message',
        channels: ['web_chat'],
        words: ['call me back', 'callback'],
        place: 'contains',
      },
      hours: { timeZone: ctx.tenant.timeZone, days: Object.fromEntries(WORKDAYS.map((day) => [day, OPEN])) },
      steps: [
        {
          id: 'topic',
          kind: 'ask',
          text: 'Gladly. What is it about?',
          answer: 'choice',
          options: ['An order', 'An invoice', 'Something else'],
          variable: 'topic',
          keepAs: null,
          retries: 1,
          retryText: '',
          otherwise: 'people',
        },
        {
          id: 'number',
          kind: 'ask',
          text: 'At which number can we reach you?',
          answer: 'phone',
          options: [],
          variable: 'number',
          keepAs: 'phone',
          retries: 2,
          retryText: 'Please write the number with its country, like +49 30 1234567.',
          otherwise: 'people',
        },
        {
          id: 'moment',
          kind: 'call_back',
          text: 'When may we call you?',
          about: '{{answer.topic}}',
          phone: 'number',
          variable: 'moment',
          minutes: 30,
          leadHours: 2,
          withinDays: 5,
          retries: 1,
          otherwise: 'people',
        },
        { id: 'thanks', kind: 'message', text: 'Thank you. We call you at {{answer.number}}: {{answer.moment}}.' },
        { id: 'done', kind: 'end' },
        { id: 'people', kind: 'hand_over', to: 'people', teamId: null, memberId: null },
      ],
    },
  })
  await activateWorkflow(ctx, { workflowId })
}
