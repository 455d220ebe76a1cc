'use server'

import { action } from '@/app/_request/action'
import * as prices from '@/lib/prices'

export const addPrice = action(prices.addPrice)
export const updatePrice = action(prices.updatePrice)
export const removePrice = action(prices.removePrice)
