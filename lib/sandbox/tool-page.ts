import { escapeMarkup } from './http/markup'

const STYLE = `:root{color-scheme:light dark;--fg:#18181b;--muted:#5b5b66;--page:#fafafa;--surface:#fff;--line:#dcdce1;--link:#2451c7}
@media(prefers-color-scheme:dark){:root{--fg:#f4f4f5;--muted:#a9a9b4;--page:#111113;--surface:#1a1a1d;--line:#33333a;--link:#8fb0ff}}
*{box-sizing:border-box}body{margin:0;background:var(--page);color:var(--fg);font:16px/1.5 Inter,system-ui,sans-serif}
main{max-width:880px;margin:0 auto;padding:32px 20px 64px}h1{font-size:28px;line-height:1.2;margin:0 0 8px}h2{font-size:18px;margin:32px 0 8px}
a{color:var(--link)}.quiet{color:var(--muted)}.cut{display:block;white-space:nowrap;overflow:hidden;text-overflow:ellipsis}
ul.mails{list-style:none;padding:0;margin:16px 0;background:var(--surface);border:1px solid var(--line);border-radius:8px;overflow:hidden}
ul.mails li+li{border-top:1px solid var(--line)}a.mail{display:block;padding:12px 16px;color:inherit;text-decoration:none;min-height:44px}
a.mail:hover,a.mail:focus-visible{background:var(--page)}.line{display:flex;gap:16px;justify-content:space-between}.line time{color:var(--muted);white-space:nowrap;font-size:14px}
.filter{display:flex;flex-wrap:wrap;gap:8px;align-items:center;margin:24px 0 0}input,button{font:inherit;min-height:44px;padding:8px 12px;border:1px solid var(--line);border-radius:8px;background:var(--surface);color:inherit}
input{flex:1 1 220px}.empty{padding:32px 16px;border:1px dashed var(--line);border-radius:8px;color:var(--muted)}
dl{display:grid;grid-template-columns:max-content 1fr;gap:4px 16px;margin:16px 0}dt{color:var(--muted)}dd{margin:0;overflow-wrap:anywhere}
iframe{width:100%;height:70vh;border:1px solid var(--line);border-radius:8px;background:#fff}pre{white-space:pre-wrap;overflow-wrap:anywhere;padding:16px;background:var(--surface);border:1px solid var(--line);border-radius:8px}
.links{overflow-wrap:anywhere}table{border-collapse:collapse;width:100%}th,td{text-align:start;padding:8px 12px;border-bottom:1px solid var(--line);vertical-align:top}code{font-size:14px}`

/** A page of the sandbox itself, in a plain look that belongs to no company. */
export const toolPage = (title: string, body: string): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeMarkup(title)} · Sandbox</title><meta name="robots" content="noindex"><link rel="icon" href="data:,"><style>${STYLE}</style></head>
<body><main>${body}</main></body></html>
`
