// Types and persisted operations of both front ends, from schema/ and the .graphql files
// beside the pages. Only hashes of documents go over the wire: the mini-program keeps nothing else of
// them, the consoles also what urql asks of a document.
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'
import type { CodegenConfig } from '@graphql-codegen/cli'

const scalars = {
  ID: 'string', Exact: 'string', DateTime: 'string', LocalDate: 'string', Month: 'string', Fen: 'number', JSON: '{ [key: string]: unknown }',
}
const client = (mode: 'embedHashInDocument' | 'replaceDocumentWithHash') => ({
  preset: 'client' as const,
  presetConfig: { fragmentMasking: false as const, persistedDocuments: { hashAlgorithm: 'sha256' as const, mode } },
  config: { useTypeImports: true, enumsAsTypes: true, defaultScalarType: 'unknown', scalars, strictScalars: true },
})

interface Definition { kind: string; operation?: string; name: unknown }

// urql wants to know whether a document is a query, a mutation or a subscription, and tells documents
// apart by their text: the name, which no other has, is enough. Their trees would be a fifth of all that the browser has to read for the first page.
const withoutTrees = (file: string, content: string) => (file.endsWith('console/src/gql/graphql.ts')
  ? content.replaceAll(/ = (\{.*\}) as unknown as DocumentNode</g, (_, json: string) => {
    const { __meta__, kind, definitions } = JSON.parse(json) as { __meta__?: object; kind: string; definitions: Definition[] }
    const kept = definitions.filter(d => d.operation).map(d => ({ kind: d.kind, operation: d.operation, name: d.name, selectionSet: { kind: 'SelectionSet', selections: [] } }))
    return ` = ${JSON.stringify({ __meta__, kind, definitions: kept })} as unknown as DocumentNode<`
  })
  : content)

const config: CodegenConfig = {
  schema: '../../schema/*.graphql',
  hooks: { beforeOneFileWrite: withoutTrees },
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
