// Types and persisted operations of both front ends, from schema/ and the .graphql files
// beside the pages. The consoles keep the text with its hash; the mini-program sends the hash alone.
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'
import type { CodegenConfig } from '@graphql-codegen/cli'

const scalars = {
  ID: 'string', DateTime: 'string', LocalDate: 'string', Month: 'string', Fen: 'number', JSON: '{ [key: string]: unknown }',
}
const client = (mode: 'embedHashInDocument' | 'replaceDocumentWithHash') => ({
  preset: 'client' as const,
  presetConfig: { fragmentMasking: false as const, persistedDocuments: { hashAlgorithm: 'sha256' as const, mode } },
  config: { useTypeImports: true, enumsAsTypes: true, defaultScalarType: 'unknown', scalars, strictScalars: true },
})

const config: CodegenConfig = {
  schema: '../../schema/*.graphql',
  generates: {
    './src/gql/': {
      documents: ['src/**/*.graphql'],
      documentTransforms: [addTypenameSelectionDocumentTransform],
      ...client('embedHashInDocument'),
    },
    '../resident/src/gql/': { documents: ['../resident/src/**/*.graphql'], ...client('replaceDocumentWithHash') },
  },
}
export default config
