import { z } from 'zod'

/** Every step that the guide may have, in its order. What has no product part yet is not among them. */
export const STEP_IDS = [
  'profile',
  'industry',
  'branding',
  'tone',
  'knowledge',
  'contacts',
  'channels',
  'mail',
  'whatsapp',
  'team',
  'campaign',
  'test',
] as const
export type StepId = (typeof STEP_IDS)[number]

/** A step, or the guide as a whole. */
export const skippable = z.enum([...STEP_IDS, 'guide'])

export const skipInput = z.strictObject({ step: skippable })

export type StepState = 'done' | 'skipped' | 'open'

export type OnboardingStep = {
  id: StepId
  state: StepState
  /** The page where the step is done; null for one that the guide itself asks. */
  href: string | null
}

export type Onboarding = {
  steps: OnboardingStep[]
  done: number
  /** Nothing is open, or somebody has put the guide away. */
  isOver: boolean
  isHidden: boolean
  /** The first step that is open. */
  next: StepId | null
}
