import type { Site } from './site'

export const siteStyle = ({ primary, secondary }: Site): string => `:root {
  --primary: ${primary};
  --secondary: ${secondary};
  --text: #1f2430;
  --quiet: #566070;
  --line: #e3e6ec;
  --soft: color-mix(in srgb, ${primary} 8%, white);
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--text); background: #ffffff; font-family: Inter, system-ui, sans-serif; font-size: 17px; line-height: 1.65; }
h1, h2, h3 { font-family: Inter, system-ui, sans-serif; line-height: 1.2; letter-spacing: -0.01em; }
h2 { font-size: 28px; margin: 48px 0 12px; } h3 { font-size: 20px; margin: 32px 0 8px; }
a { color: color-mix(in srgb, ${primary} 72%, black); }
.wide { max-width: 1120px; margin: 0 auto; padding: 0 24px; }
.narrow { max-width: 760px; margin: 0 auto; padding: 8px 24px 72px; }
.bar { border-bottom: 1px solid var(--line); }
.bar .wide { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: center; padding-block: 14px; }
.bar .brand { display: flex; align-items: center; margin-inline-end: auto; }
.bar nav { display: flex; flex-wrap: wrap; gap: 4px 20px; }
.bar nav a { color: var(--text); text-decoration: none; padding: 8px 0; } .bar nav a:hover { color: var(--primary); }
.button { display: inline-block; padding: 11px 20px; border-radius: 8px; color: #fff; font-weight: 600; text-decoration: none; background: linear-gradient(135deg, ${primary}, ${secondary}); }
.button.second { background: #fff; color: var(--text); }
.band { background: linear-gradient(135deg, ${primary}, ${secondary}); color: #fff; }
.band .wide { padding-block: 56px; } .band h1 { font-size: clamp(32px, 5vw, 48px); margin: 0; max-width: 20em; }
.band p { font-size: 20px; max-width: 36em; margin: 12px 0 0; } .band .actions { display: flex; flex-wrap: wrap; gap: 12px; margin-top: 28px; }
.band .button:not(.second) { background: rgb(0 0 0 / 0.34); }
.cards { display: grid; gap: 20px; grid-template-columns: repeat(auto-fit, minmax(240px, 1fr)); padding-block: 40px 0; }
.card { position: relative; padding: 24px; border: 1px solid var(--line); border-radius: 12px; }
.card:hover { border-color: var(--primary); background: var(--soft); } .card a { color: inherit; text-decoration: none; } .card a::after { content: ""; position: absolute; inset: 0; } .cards h2 { font-size: 19px; margin: 0 0 6px; } .cards p { margin: 0; color: var(--quiet); }
table { width: 100%; border-collapse: collapse; margin: 20px 0; font-size: 16px; } th, td { text-align: start; padding: 10px 12px; border-bottom: 1px solid var(--line); vertical-align: top; }
th { background: var(--soft); } blockquote { margin: 24px 0; padding: 4px 20px; border-inline-start: 4px solid var(--primary); color: var(--quiet); }
pre { background: #11161f; color: #e7ebf3; padding: 16px; border-radius: 8px; overflow-x: auto; font-size: 15px; } code { font-family: ui-monospace, monospace; font-size: 0.92em; }
.posted { color: var(--quiet); margin: 32px 0 0; }
footer { border-top: 1px solid var(--line); background: #f7f8fa; color: var(--quiet); font-size: 15px; }
footer .columns { display: grid; gap: 24px; grid-template-columns: repeat(auto-fit, minmax(180px, 1fr)); padding-block: 40px 16px; }
footer h2 { font-size: 15px; margin: 0 0 8px; color: var(--text); } footer ul { list-style: none; margin: 0; padding: 0; } footer a { color: inherit; } footer .imprint { padding-block: 16px 32px; }
@media (max-width: 700px) { table { display: block; overflow-x: auto; } h2 { font-size: 24px; } }
`
