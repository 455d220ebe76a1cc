import { compareBy } from './compare-companies'
import { type Benchmark, COMPARED, type Figures, type Group } from './schema'

/** The company's own place among those of its industry that share their figures, else among all; null when they are too few. */
export async function benchmarkOf(industry: string | null, figures: Figures): Promise<Benchmark | null> {
  const ofIndustry: Group | undefined = industry === null ? undefined : (await compareBy('industry', industry))[0]
  const group = ofIndustry ?? (await compareBy('all'))[0]
  if (!group) return null
  return {
    among: ofIndustry ? 'industry' : 'all',
    companies: group.companies,
    figures: COMPARED.flatMap((figure) => {
      const [own, quartiles] = [figures[figure], group.figures[figure]]
      return own === null || !quartiles ? [] : [{ figure, own, ...quartiles }]
    }),
  }
}
