import type { ChatConfig } from './contract'

/** The settings that the server wrote into the page. */
export function readConfig(): ChatConfig {
  const text = document.getElementById('panel-config')?.textContent ?? '{}'
  const given: Partial<ChatConfig> = JSON.parse(text)
  return {
    companyName: '',
    agentName: '',
    agentAvatarUrl: null,
    greeting: '',
    suggestions: [],
    language: 'en',
    online: false,
    offlineNotice: null,
    logoUrl: null,
    iconUrl: null,
    ...given,
  }
}
