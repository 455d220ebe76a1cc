const load = process.getBuiltinModule('node:module').createRequire(import.meta.url)

/**
 * A package that is loaded when it is first asked for: large ones that most processes never need would cost each of them
 * memory and part of its start. For places that cannot wait, or are passed often: `await import()` does the same, and looks the
 * package up each time (0.17 ms).
 */
export function deferred<Package>(name: string): () => Package {
  let loaded: { it: Package } | undefined
  return () => {
    loaded ??= { it: load(name) as Package }
    return loaded.it
  }
}
