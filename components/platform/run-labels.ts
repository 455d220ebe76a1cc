import type { RunStatus, StepName } from '@/lib/platform/schema'

/** The steps of a set-up in words. */
export const stepLabels: Record<StepName, string> = {
  reserve: 'Reserve the address',
  defaults: 'Prepare the assistant and starter replies',
  branding: 'Read colours, logo and words from the website',
  admin: 'Invite the administrator',
  discover: 'Find pages',
  read: 'Read pages',
  help_centre: 'Write the help centre',
  publish: 'Go live',
  welcome: 'Send the welcome e-mail',
}

export const runStatusLabels: Record<RunStatus, string> = {
  running: 'Running',
  done: 'Live',
  rolling_back: 'Being undone',
  rolled_back: 'Undone',
}
