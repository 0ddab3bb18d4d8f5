/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** What a proxy grant lets a relative do. */
export type ProxyScope =
  /** Book and cancel. */
  | 'BOOK'
  /** Change the contacts in an emergency. */
  | 'MANAGE_CONTACTS'
  /** Pay the resident's share. */
  | 'PAY'
  /** Be told of alerts. */
  | 'RECEIVE_ALERT'
  /** See health data. */
  | 'VIEW_HEALTH'
  /** See bookings. */
  | 'VIEW_SCHEDULE'
  /** See visits and their evidence, acknowledge and appraise them. */
  | 'VIEW_VISIT';

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { viewer: { person: { id: string, name: string, area: { id: string, code: string, name: string, parent: { id: string, code: string, name: string } | null } | null }, actingFor: Array<{ elderId: string, scopes: Array<ProxyScope>, elder: { id: string, name: string, area: { id: string, code: string, name: string } | null } | null }> } | null };


export const HomeDocument = {"__meta__":{"hash":"sha256:f6c7c7358c2ed36d548011f3e5056cfdccec9922dbea64dbf73c02f79c25e597"}} as unknown as DocumentNode<HomeQuery, HomeQueryVariables>;