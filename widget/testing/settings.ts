import type { ChatConfig } from '../panel/contract'

export const CONFIG: ChatConfig = {
  companyName: 'Northwind Devices',
  agentName: 'Tekla',
  agentAvatarUrl: null,
  greeting: 'Hi, I am Tekla. Ask me anything about orders, returns and repairs.',
  suggestions: ['How do I return a device?', 'Where is my order?', 'What does a repair cost?'],
  language: 'en',
  online: true,
  offlineNotice: null,
  logoUrl: null,
  iconUrl: null,
}
