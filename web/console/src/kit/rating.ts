// How satisfied people were, said alike on every page.
import { t } from './words'

/** Both are null where only a few spoke and the viewer may not read what each of them said. */
export interface Rating { milli?: number | null; count?: number | null }

/** Thousandths rounded half up to two places, as /open/ and the residents' pages do. */
export const twoPlaces = (milli: number): string => (Math.floor((milli + 5) / 10) / 100).toFixed(2)

/** The mean for a chart or a spreadsheet; null: nobody spoke, or too few. */
export const meanOf = ({ milli, count }: Rating): number | null => (milli && count ? Number(twoPlaces(milli)) : null)

/** The mean and how many spoke, or why there is none. */
export function ratingText({ milli, count }: Rating): string {
  if (typeof milli !== 'number' || typeof count !== 'number') return t('rating.few')
  return count > 0 ? t('rating.of', { n: twoPlaces(milli), count }) : t('rating.none')
}
