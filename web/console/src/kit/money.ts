// Sums are whole fen everywhere; only what people read and type is in yuan.

/** 123456 → ¥1,234.56 */
export function yuan(fen: number): string {
  const [whole, cents] = yuanPlain(Math.abs(fen)).split('.') as [string, string]
  return `${fen < 0 ? '-' : ''}¥${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`
}

/** 123456 → 1234.56, as spreadsheets and fields take it */
export function yuanPlain(fen: number): string {
  const n = Math.abs(fen)
  return `${fen < 0 ? '-' : ''}${Math.floor(n / 100)}.${String(n % 100).padStart(2, '0')}`
}

/** What somebody typed, as fen; null when it is no sum of money. */
export function fenOf(text: string): number | null {
  const m = /^(\d{1,10})(?:\.(\d{1,2}))?$/.exec(text.trim().replace(/^[¥￥]/, '').replaceAll(/[,，]/g, ''))
  return m ? Number(m[1]) * 100 + Number((m[2] ?? '').padEnd(2, '0')) : null
}
