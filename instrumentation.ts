/** Runs once when the server process starts. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return
  const { startServer } = await import('./lib/platform/start-server')
  // In development Next's own route answers: it follows what is edited.
  const isBuilt = process.env.NODE_ENV === 'production'
  await startServer(isBuilt ? async (...asked) => (await import('./lib/surface')).answerApi(...asked) : null)
}
