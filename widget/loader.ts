import { readSettings } from './loader/settings'
import { createWidget, type WidgetApi } from './loader/widget'
import type { LoaderConfig } from './protocol'

/** Stands in the built file until the server puts the company's settings there. */
declare const __WIDGET_CONFIG__: LoaderConfig

declare global {
  interface Window {
    ChatWidget?: WidgetApi
  }
}

// A tag manager and a template may both include the script.
if (typeof window.ChatWidget?.toggle !== 'function') {
  const script = document.currentScript instanceof HTMLScriptElement ? document.currentScript : null
  const { mount, ...api } = createWidget(readSettings(__WIDGET_CONFIG__, script))
  window.ChatWidget = api
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', mount)
  else mount()
}
