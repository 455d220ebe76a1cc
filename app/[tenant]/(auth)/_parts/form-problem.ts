import type { FormResult } from '@/components/ui/form-result'

/** A dead link is a problem of the whole form: its field is hidden. */
export function formProblem<Data>(result: FormResult<Data>): FormResult<Data> {
  if (result.ok) return result
  const token = result.issues?.find((issue) => issue.path === 'token')
  return token ? { ok: false, message: token.message } : result
}
