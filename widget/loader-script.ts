import type { LoaderConfig } from './protocol'

const PLACEHOLDER = '__WIDGET_CONFIG__'

/** The body of `/widget.js`: the built loader with the company's settings in it. */
export function loaderScript(built: string, config: LoaderConfig): string {
  const json = JSON.stringify(config).replace(/[\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16)}`)
  // Bracketed, to be an expression wherever the minifier put it; a function, because `$&` is a pattern to `replace`.
  return built.replace(PLACEHOLDER, () => `(${json})`)
}
