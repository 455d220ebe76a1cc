import type { Instrumentation } from 'next'

let notePageFailure: Instrumentation.onRequestError | undefined

/** Runs once when the server process starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer, notePageFailure: note } = await import('./lib/platform/start-server')
  notePageFailure = (error, { headers }) => note(error, headers)
  // In development Next's own route answers: it follows what is edited.
  const isBuilt = process.env.NODE_ENV === 'production'
  await startServer(isBuilt ? async (...asked) => (await import('./lib/surface')).answerApi(...asked) : null)
}

export const onRequestError: Instrumentation.onRequestError = (...failure) => notePageFailure?.(...failure)
