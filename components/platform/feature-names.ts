/** `ai_content` → `AI content`. */
export function featureName(feature: string): string {
  const words = feature
    .split('_')
    .join(' ')
    .replace(/\b(ai|api|css|sso|crm)\b/g, (word) => word.toUpperCase())
    .replace(/\bgithub\b/g, 'GitHub')
  return words.charAt(0).toUpperCase() + words.slice(1)
}
