/** What Vite's configuration takes of licenses.cjs. */
declare const licenses: { vite: () => { name: string } }
export = licenses
