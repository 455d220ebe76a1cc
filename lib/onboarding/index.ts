export { getOnboarding } from './get-onboarding'
export { resumeStep } from './resume-step'
export { skipStep } from './skip-step'
