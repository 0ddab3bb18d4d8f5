import { useEffect, useState } from 'react'
import Taro from '@tarojs/taro'
import { Tap } from '@/parts/Tap'
import { HomeDocument } from '@/gql/graphql'

export default function Home() {
  const [n, set] = useState(0)
  useEffect(() => {
    Taro.request({ url: '/graphql', method: 'POST', data: { extensions: { persistedQuery: { version: 1, sha256Hash: (HomeDocument as unknown as { __meta__: { hash: string } }).__meta__.hash } } } })
  }, [])
  return <Tap label={`邻里 ${n}`} onTap={() => set(n + 1)} />
}
