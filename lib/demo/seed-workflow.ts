import type { TenantContext } from '@/lib/operations'
import { activateWorkflow, createWorkflow } from '@/lib/workflows'
import { FIRST_DEFINITION } from '@/lib/workflows/schema'

/** A workflow that is in use: whoever asks for a call-back is asked for a number, and people take over. */
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
        { id: 'thanks', kind: 'message', text: 'Thank you. We call you at {{answer.number}} about: {{answer.topic}}.' },
        { id: 'high', kind: 'priority', priority: 'high' },
        { id: 'people', kind: 'hand_over', to: 'people', teamId: null, memberId: null },
      ],
    },
  })
  await activateWorkflow(ctx, { workflowId })
}
