import { defineConfig, type UserConfigExport } from '@tarojs/cli'
import path from 'node:path'
import licenses from '../../licenses.cjs'
import tokens from './tokens'

const here = (...parts: string[]) => path.resolve(__dirname, ...parts)

export default defineConfig<'webpack5'>(async merge => {
  const platform = process.env.TARO_ENV === 'h5' ? 'h5' : 'weapp'
  const sassLoaderOption = { additionalData: `${tokens(platform)}\n` }
  const base: UserConfigExport<'webpack5'> = {
    projectName: 'linli',
    date: '2026-11-28',
    designWidth: 750,
    deviceRatio: { 640: 2.34 / 2, 750: 1, 375: 2, 828: 1.81 / 2 },
    sourceRoot: 'src',
    outputRoot: platform === 'h5' ? '../dist/m' : '../weapp',
    plugins: [
      '@tarojs/plugin-framework-react', '@tarojs/plugin-platform-weapp', '@tarojs/plugin-platform-h5',
      here('a11y-plugin.js'),
    ],
    // A browser asks the server that the page came from; a mini-program has to be told.
    defineConstants: {
      LINLI_ORIGIN: JSON.stringify(platform === 'h5' ? '' : process.env.LINLI_ORIGIN ?? 'http://127.0.0.1:8080'),
    },
    copy: { patterns: [], options: {} },
    framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } },
    cache: { enable: false },
    alias: { '@': here('..', 'src'), '@shared': here('..', '..', 'shared') },
    mini: {
      optimizeMainPackage: { enable: true },
      sassLoaderOption,
      postcss: { pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
      webpackChain(chain) { chain.plugin('licenses').use(licenses.webpack) },
    },
    h5: {
      publicPath: '/m/',
      staticDirectory: 'static',
      router: { mode: 'hash' },
      sassLoaderOption,
      output: { filename: 'static/[name].[contenthash:8].js', chunkFilename: 'static/[name].[contenthash:8].js' },
      miniCssExtractPluginOption: {
        ignoreOrder: true, filename: 'static/[name].[contenthash:8].css', chunkFilename: 'static/[name].[contenthash:8].css',
      },
      postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: { enable: false, config: {} }, cssModules: { enable: false } },
      webpackChain(chain) {
        chain.plugin('licenses').use(licenses.webpack)
        chain.resolve.alias.set('@tarojs/components/dist/components', here('no-elements.js'))
        // What several pages share is sent once, with the first of them.
        chain.optimization.merge({
          splitChunks: { chunks: 'all', cacheGroups: { common: { name: 'common', test: /[\\/](resident[\\/]src|shared)[\\/]/, chunks: 'async', minChunks: 2, priority: 20, enforce: true } } },
        })
        chain.performance.hints(false) // test/bundle.test.mjs weighs what is sent
        chain.module.rule('taroStyle').uses.clear() // those of Taro's own components, which would write <style>, too
        chain.module.rule('router-styles').test(/@tarojs[\\/]router[\\/]dist[\\/].*\.js$/).use('no-inline-styles').loader(here('no-inline-styles.js'))
      },
    },
  }
  return merge({}, base)
})
