import { createRoot } from 'react-dom/client'
import 'antd/dist/reset.css'
import { Button, ConfigProvider } from 'antd'
import tokens from '@shared/tokens.json'

const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce
createRoot(document.getElementById('root')!).render(
  <ConfigProvider csp={nonce ? { nonce } : {}} theme={{ token: { colorPrimary: tokens.color.brand } }}><Button type="primary">邻里</Button></ConfigProvider>,
)
