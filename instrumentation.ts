import type { Instrumentation } from 'next'

let notePageFailure: Instrumentation.onRequestError | undefined

/** Runs once when the server process starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer, notePageFailure: note } = await import('./lib/platform/start-server')
  notePageFailure = (error, { headers }) => note(error, headers)
  // In development Next's own routes answer: they follow what is edited.
  if (process.env.NODE_ENV !== 'production') return startServer(null)
  // Each is loaded when it is first asked for: callbacks need a part of what the API needs.
  await startServer({
    api: async (...asked) => (await import('./lib/surface')).answerApi(...asked),
    callbacks: async (...asked) => (await import('./lib/surface/answer-callback')).answerCallback(...asked),
  })
}

export const onRequestError: Instrumentation.onRequestError = (...failure) => notePageFailure?.(...failure)
