import react from '@vitejs/plugin-react'
import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'
import licenses from '../licenses.cjs'

// Two entries: the consoles of organisations and of government. Files carry their content's
// hash and lie under /static/; PAGE_NONCE is replaced by the server at each request.
export default defineConfig({
  base: '/',
  plugins: [react(), licenses.vite()],
  html: { cspNonce: 'PAGE_NONCE' },
  resolve: { alias: { '@shared': fileURLToPath(new URL('../shared', import.meta.url)) } },
  build: {
    outDir: '../dist/console',
    emptyOutDir: true,
    assetsDir: 'static',
    modulePreload: { polyfill: false },
    target: ['chrome109', 'firefox115', 'safari16'],
    rolldownOptions: {
      input: { org: 'org.html', gov: 'gov.html' },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
            { name: 'charts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
          ],
        },
      },
    },
  },
})
