import { useEffect, useState } from 'react'

/** A QR code drawn as one path; the encoder is loaded only here. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const [drawn, setDrawn] = useState<{ path: string; size: number }>()
  useEffect(() => {
    let gone = false
    void import('uqr').then(({ encode }) => {
      if (gone) return
      const { data, size } = encode(text, { border: 2 })
      setDrawn({ size, path: data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('') })
    })
    return () => { gone = true }
  }, [text])
  if (!drawn) return <div className="qr" />
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${drawn.size} ${drawn.size}`} shapeRendering="crispEdges">
      <rect width={drawn.size} height={drawn.size} fill="#fff" /><path d={drawn.path} fill="#000" />
    </svg>
  )
}
