/** Where the API is: empty in a browser, an address in the mini-program (config/index.ts). */
declare const LINLI_ORIGIN: string

/** Of it, the build puts in TARO_ENV alone. */
declare const process: { env: { TARO_ENV: 'h5' | 'weapp' } }
