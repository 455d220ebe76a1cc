import { notFound } from '@/lib/kernel'
import { platformQuery } from '@/lib/operations'
import { runView } from './run-view'
import { type ProvisioningRunView, runIdInput } from './schema'
import { SIGN_UP } from './sign-up-request'

/** A run that was begun by a sign-up, for whoever holds its unguessable id. It repeats no e-mail address. */
export const getSignUpRun = platformQuery({
  name: 'sign-up.get-run',
  access: 'public',
  input: runIdInput,
  handler: async ({ db, input }): Promise<ProvisioningRunView> => {
    const run = await db.provisioningRun.findFirst({ where: { id: input.id, startedBy: SIGN_UP } })
    if (!run) throw notFound('Sign-up')
    const view = runView(run)
    const isPerson = (name: string) => name === 'admin' || name === 'welcome'
    return {
      ...view,
      steps: view.steps.map((step) =>
        isPerson(step.name) && step.state === 'done' ? { ...step, detail: null } : step,
      ),
    }
  },
})
