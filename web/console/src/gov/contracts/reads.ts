// The parts of a contract that are read apart, so that no request asks too much at once.
import type { TypedDocumentNode } from '@graphql-typed-document-node/core'
import { GovContractDocument, GovContractEvaluationsDocument, GovContractGuaranteesDocument, GovContractMilestonesDocument } from '../../gql/graphql'
import { useRead } from '../../kit/read'
import { useTexts } from './useTexts'

export type ResultOf<Document> = Document extends TypedDocumentNode<infer Data, never> ? Data : Document extends TypedDocumentNode<infer Data, infer _> ? Data : never

export function useContract(id: string) {
  const contract = useRead(GovContractDocument, { id })
  const { read: texts, versions } = useTexts(id)
  const guarantees = useRead(GovContractGuaranteesDocument, { id })
  const milestones = useRead(GovContractMilestonesDocument, { id })
  const evaluations = useRead(GovContractEvaluationsDocument, { id })
  const again = () => { for (const r of [contract, texts, guarantees, milestones, evaluations]) r.again() }
  return { contract, texts, versions, guarantees, milestones, evaluations, again }
}
