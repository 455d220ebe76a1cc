'use server'

import { consoleAction } from '@/app/_request/action'
import * as alerts from '@/lib/alerts'

export const acknowledge = consoleAction(alerts.acknowledgeAlert)
export const silence = consoleAction(alerts.silenceAlerts)
export const endSilence = consoleAction(alerts.endSilence)
export const saveRule = consoleAction(alerts.saveRule)
export const removeRule = consoleAction(alerts.removeRule)
export const previewRule = consoleAction(alerts.previewRule)
export const addChannel = consoleAction(alerts.addChannel)
export const removeChannel = consoleAction(alerts.removeChannel)
