/** Where the API is: empty in a browser, an address in the mini-program (config/index.ts). */
declare const LINLI_ORIGIN: string
