import type { PropsWithChildren } from 'react'
import './platform/start'
import './styles/base.scss'
import './styles/parts.scss'
import './styles/pages.scss'

export default function App({ children }: PropsWithChildren) {
  return children
}
