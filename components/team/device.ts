const BROWSERS: readonly [RegExp, string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\bOPR\/|\bOpera/, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bFirefox\/|\bFxiOS\//, 'Firefox'],
  [/Chrome\/|\bCriOS\/|\bChromium\//, 'Chrome'],
  [/\bSafari\//, 'Safari'],
]

const SYSTEMS: readonly [RegExp, string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows\b/, 'Windows'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bLinux\b/, 'Linux'],
]

const firstMatch = (text: string, table: readonly [RegExp, string][]): string | null =>
  table.find(([pattern]) => pattern.test(text))?.[1] ?? null

/** Browser and system by name, as far as a user agent tells; the first that fits, since each names its ancestors too. */
export function deviceOf(userAgent: string | null): { browser: string; system: string; isPhone: boolean } | null {
  const browser = firstMatch(userAgent ?? '', BROWSERS)
  const system = firstMatch(userAgent ?? '', SYSTEMS)
  return browser && system ? { browser, system, isPhone: system === 'iPhone' || system === 'Android' } : null
}
