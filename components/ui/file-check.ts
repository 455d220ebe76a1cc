type FileFacts = { name: string; type: string; size: number }

const matches = (file: FileFacts, rule: string): boolean => {
  if (rule.startsWith('.')) return file.name.toLowerCase().endsWith(rule.toLowerCase())
  if (rule.endsWith('/*')) return file.type.startsWith(rule.slice(0, -1))
  return file.type === rule
}

/** The first file that the rules refuse, with the reason; null when all may go. */
export function checkFiles(
  files: readonly FileFacts[],
  { accept, maxSizeBytes }: { accept: string; maxSizeBytes: number },
): { name: string; reason: 'wrongKind' | 'tooLarge' | 'empty' } | null {
  const rules = accept
    .split(',')
    .map((rule) => rule.trim())
    .filter(Boolean)
  for (const file of files) {
    if (rules.length > 0 && !rules.some((rule) => matches(file, rule))) return { name: file.name, reason: 'wrongKind' }
    if (file.size > maxSizeBytes) return { name: file.name, reason: 'tooLarge' }
    if (file.size === 0) return { name: file.name, reason: 'empty' }
  }
  return null
}
