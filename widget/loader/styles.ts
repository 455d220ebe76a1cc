import { element } from './elements'

const sheet = `
:host{all:initial!important;display:block!important;position:fixed!important;inset:auto 0 0 auto!important;width:0!important;height:0!important;z-index:2147483000!important}
*{box-sizing:border-box}
.launcher{position:fixed;bottom:calc(20px + env(safe-area-inset-bottom));right:20px;width:56px;height:56px;padding:0;border:0;border-radius:var(--radius);background:var(--bg);color:var(--fg);cursor:pointer;display:grid;place-items:center;box-shadow:0 1px 4px rgb(0 0 0/.16),0 8px 28px rgb(0 0 0/.2);transition:transform .18s cubic-bezier(.2,.8,.3,1.2);-webkit-tap-highlight-color:transparent}
.launcher:hover{transform:scale(1.06)}
.launcher:active{transform:scale(.96)}
.launcher:focus-visible{outline:3px solid var(--bg);outline-offset:3px}
.launcher>*{grid-area:1/1;transition:opacity .16s,transform .16s}
svg{width:26px;height:26px;fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round}
.full{fill:currentColor}
.bubble{position:fixed;bottom:calc(30px + env(safe-area-inset-bottom));right:88px;max-width:min(260px,calc(100vw - 108px));padding:9px 14px;border:0;border-radius:14px;background:#fff;color:#18181b;font:500 14px/20px system-ui,sans-serif;text-align:start;cursor:pointer;box-shadow:0 0 0 1px rgb(0 0 0/.06),0 4px 16px rgb(0 0 0/.14)}
.bubble:empty,.open .bubble,.bare .bubble{display:none}
.dark .bubble{background:#27272a;color:#fafafa}
.left .bubble{right:auto;left:88px}
img{width:32px;height:32px;border-radius:8px;object-fit:contain}
.down,.open .talk,.open img{opacity:0;transform:scale(.5) rotate(-30deg)}
.open .down{opacity:1;transform:none}
.badge{position:absolute;top:-4px;right:-4px;min-width:22px;height:22px;padding:0 6px;border-radius:11px;border:2px solid #fff;background:#c81e1e;color:#fff;font:600 12px/18px system-ui,sans-serif;text-align:center}
.badge:empty,.open .badge{display:none}
.frame{position:fixed;right:20px;bottom:calc(88px + env(safe-area-inset-bottom));width:min(400px,calc(100vw - 40px));height:min(704px,calc(100vh - 108px));border-radius:16px;overflow:hidden;background:#fff;box-shadow:0 0 0 1px rgb(0 0 0/.06),0 12px 48px rgb(0 0 0/.22);opacity:0;visibility:hidden;transform:translateY(12px) scale(.98);transform-origin:bottom right;transition:opacity .18s,transform .18s,visibility .18s}
.dark .frame{background:#18181b;box-shadow:0 0 0 1px rgb(255 255 255/.12),0 12px 48px rgb(0 0 0/.5)}
.open .frame{opacity:1;visibility:visible;transform:none}
.left .launcher,.left .frame{right:auto;left:20px}
.left .frame{transform-origin:bottom left}
.bare .launcher{display:none}
.bare .frame{bottom:20px;height:min(704px,calc(100vh - 40px))}
iframe{display:block;width:100%;height:100%;border:0;color-scheme:normal}
.retry{position:absolute;inset:0;width:100%;border:0;background:none;display:grid;place-items:center;color:#71717a;cursor:wait}
.dark .retry{color:#a1a1aa}
.retry svg{animation:turn 1s linear infinite}
.retry:enabled{cursor:pointer}
.retry:enabled svg{animation:none}
.ready .retry{display:none}
@keyframes turn{to{transform:rotate(1turn)}}
@media(max-width:480px){
.frame,.left .frame{inset:auto 0;top:var(--top,0px);width:100%;height:var(--height,100dvh);border-radius:0;padding:env(safe-area-inset-top) 0 env(safe-area-inset-bottom);transform:translateY(24px);box-shadow:none}
.open .launcher{display:none}
}
@media(prefers-reduced-motion:reduce){*{transition:none!important;animation-duration:3s!important}}
@media print{.launcher,.bubble,.frame{display:none}}
`

/**
 * Constructed sheets are not subject to the page's `style-src`. A browser without them gets a style element, with the
 * nonce of our script tag.
 */
export function applyStyles(root: ShadowRoot, nonce: string): void {
  if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
    const constructed = new CSSStyleSheet()
    constructed.replaceSync(sheet)
    root.adoptedStyleSheets = [constructed]
    return
  }
  root.append(element('style', { nonce }, document.createTextNode(sheet)))
}
