/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** Legal kinds of organisations. */
export type OrganizationKind =
  /** Enterprise 企业. */
  | 'ENTERPRISE'
  /** Government body 政府机关. */
  | 'GOVERNMENT'
  /** Public institution 事业单位. */
  | 'INSTITUTION'
  /** Social organisation 社会组织. */
  | 'SOCIAL_ORG';

/** Posts: what somebody is appointed to. */
export type Post =
  /** Approves what a handler prepared 审批人. */
  | 'APPROVER'
  /** Reads everything and voids what was wrong 审计员. */
  | 'AUDITOR'
  /** Carries out visits for an organisation 护理员. */
  | 'CARER'
  /** Looks after the people of a community 社区工作者. */
  | 'COMMUNITY_WORKER'
  /** Plans an organisation's visits 调度员. */
  | 'DISPATCHER'
  /** Handles contracts and statements for the buyer 经办人. */
  | 'HANDLER'
  /** Answers the telephone and acts for callers 热线员. */
  | 'HOTLINE'
  /** Runs an organisation's offerings and statements 机构负责人. */
  | 'MANAGER'
  /** Runs the district's system 运营员. */
  | 'OPERATOR'
  /** Records payments 支付人. */
  | 'PAYER';

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Viewer', person: { __typename: 'Person', id: string, name: string }, posts: Array<{ __typename: 'ViewerPost', post: Post, area: { __typename: 'Area', id: string, code: string, name: string, path: string } | null, organization: { __typename: 'Organization', id: string, name: string, kind: OrganizationKind } | null }>, workers: Array<{ __typename: 'Worker', id: string, organization: { __typename: 'Organization', id: string, name: string } }> } | null };


export const ViewerDocument = {"__meta__":{"hash":"sha256:c795132c8f7d7611ae0866cd33d1651db3b81291dcbd9903c7204800a55f154e"},"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"viewer"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"person"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"posts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"post"}},{"kind":"Field","name":{"kind":"Name","value":"area"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"path"}}]}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}}]}},{"kind":"Field","name":{"kind":"Name","value":"workers"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"organization"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}]}}]}}]} as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;