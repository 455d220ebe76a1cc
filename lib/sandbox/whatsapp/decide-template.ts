import type { Subscription } from './subscriptions'
import { tellChange } from './tell-whatsapp'
import type { SandboxTemplate, TemplateStore } from './template-store'

/** What comes of a template after it was submitted, one after the other. */
type Step = { status?: string; reason?: string; category?: string; quality?: string; detail?: string }

const APPROVED: Step = { status: 'APPROVED', reason: 'NONE' }

/** A word in the name of a template says what Meta makes of it. */
const FATES: readonly [word: string, steps: readonly Step[]][] = [
  [
    'rejected',
    [
      {
        status: 'REJECTED',
        reason: 'INVALID_FORMAT',
        detail: 'Variables may not make up most of a message. Write more words around them.',
      },
    ],
  ],
  ['paused', [APPROVED, { status: 'PAUSED', reason: 'NONE', detail: 'People have reported messages by it.' }]],
  ['disabled', [APPROVED, { status: 'DISABLED', reason: 'NONE' }]],
  ['recategorised', [APPROVED, { category: 'MARKETING' }]],
  ['poor', [APPROVED, { quality: 'RED' }]],
  ['pending', []],
]

const STEP_MS = 400

/** What is told of a template; with nobody who listens it is so all the same. */
function tell(subscription: Subscription | null, template: SandboxTemplate, step: Step): void {
  if (!subscription) return
  const about = {
    message_template_id: Number(template.id),
    message_template_name: template.name,
    message_template_language: template.language,
  }
  if (step.status) {
    const why = step.detail ? { rejection_info: { reason: step.detail, recommendation: '' } } : {}
    const value = { event: step.status, ...about, reason: step.reason ?? 'NONE', ...why }
    tellChange(subscription, 'message_template_status_update', value)
  }
  if (step.category) tellChange(subscription, 'template_category_update', { ...about, new_category: step.category })
  if (step.quality) {
    const value = { previous_quality_score: 'UNKNOWN', new_quality_score: step.quality, ...about }
    tellChange(subscription, 'message_template_quality_update', value)
  }
}

/** Changes a template as Meta would, and tells of it. */
export async function changeTemplate(
  store: TemplateStore,
  subscription: Subscription | null,
  id: string,
  step: Step,
): Promise<void> {
  const template = store.get(id)
  if (!template) return
  const { detail: _, ...changes } = step
  await store.set({ ...template, ...changes })
  tell(subscription, template, step)
}

/** Looks at a template a moment later, as its name asks for. */
export function decideTemplate(store: TemplateStore, subscription: Subscription | null, { id, name }: SandboxTemplate) {
  const [, steps = [APPROVED]] = FATES.find(([word]) => name.includes(word)) ?? []
  for (const [at, step] of steps.entries()) {
    setTimeout(() => void changeTemplate(store, subscription, id, step), STEP_MS * (at + 1)).unref()
  }
}
