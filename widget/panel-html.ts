import type { ChatConfig } from './panel/contract'

export type PanelPage = {
  scriptUrl: string
  styleUrl: string
  /** The company's variables, `:root{…}.dark{…}`, and its font faces. */
  brandCss: string
  lang: string
  dir: 'ltr' | 'rtl'
  title: string
  nonce: string
  config: ChatConfig
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escapeHtml = (value: string): string => value.replace(/[&<>"']/g, (char) => ESCAPES[char] ?? char)

/** JSON that cannot end its script element, whatever a company calls itself. */
const inlineJson = (value: unknown): string => JSON.stringify(value).replace(/</g, '\\u003c')

/** `<\/style` is the same text to CSS, and not an end to HTML. */
const inlineCss = (value: string): string => value.replace(/<(?=[/!])/g, '<\\')

// Before the first paint: the look that the embedding page asked for, else the system's.
const THEME = `(function(){var t=new URLSearchParams(location.hash.slice(1)).get('theme');document.documentElement.classList.toggle('dark',t?t==='dark':matchMedia('(prefers-color-scheme:dark)').matches)})()`

/** The body of `/widget/panel`: all that the panel needs for its first paint, without a further question. */
export function panelHtml(page: PanelPage): string {
  const nonce = escapeHtml(page.nonce)
  return `<!doctype html>
<html lang="${escapeHtml(page.lang)}" dir="${page.dir}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(page.title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1, interactive-widget=resizes-content">
<meta name="robots" content="noindex">
<meta name="color-scheme" content="light dark">
<style nonce="${nonce}">${inlineCss(page.brandCss)}</style>
<link rel="stylesheet" href="${escapeHtml(page.styleUrl)}">
<script nonce="${nonce}">${THEME}</script>
<script type="module" nonce="${nonce}" src="${escapeHtml(page.scriptUrl)}"></script>
</head>
<body>
<div id="panel"></div>
<script type="application/json" id="panel-config" nonce="${nonce}">${inlineJson(page.config)}</script>
</body>
</html>
`
}
