import axe from 'axe-core'

/**
 * What axe finds serious or critical in one frame; it is put into the frame once, and its own frames are not entered.
 * @param {Pick<import('playwright').Frame, 'evaluate'>} frame A page or a frame of it.
 * @param {readonly string[]} [rules] Only these; all when left out.
 * @returns {Promise<string[]>} Each with its rule and the element that it is about.
 */
export async function seriousFindings(frame, rules) {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axe.source)
  return frame.evaluate(async (only) => {
    const options = { resultTypes: ['violations'], iframes: false, ...(only ? { runOnly: [...only] } : {}) }
    const { violations } = await window.axe.run({ exclude: ['iframe'] }, options)
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id} ${nodes[0]?.html.slice(0, 160)}`)
  }, rules)
}
