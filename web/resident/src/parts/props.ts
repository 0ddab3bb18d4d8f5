import type { CSSProperties, ReactNode } from 'react'

// What the parts of both platforms take. Only the files that end in .h5 and .weapp know how a
// browser or WeChat draws them.

export type Kind = 'div' | 'section' | 'article' | 'ul' | 'ol' | 'li' | 'nav' | 'p' | 'dl' | 'dt' | 'dd' | 'span'

export interface BoxProps {
  as?: Kind
  className?: string
  role?: 'status' | 'alert' | 'timer' | 'group' | 'img'
  label?: string
  live?: 'polite' | 'assertive' | 'off'
  /** Decoration: nothing is read out. */
  silent?: boolean
  style?: CSSProperties
  children?: ReactNode
}

export interface TapProps {
  onTap?: () => void
  /** Address of a page: the tap is a link then. */
  to?: string
  /** Begins anew at that page, as tabs do. */
  fresh?: boolean
  look?: 'main' | 'plain' | 'quiet' | 'danger' | 'bare'
  className?: string
  /** What is read out, when the words inside do not suffice. */
  label?: string
  busy?: boolean
  disabled?: boolean
  pressed?: boolean
  expanded?: boolean
  current?: boolean
  /** Sends the form around it. */
  submit?: boolean
  children: ReactNode
}

export interface TextFieldProps {
  label: string
  value: string
  onChange: (value: string) => void
  kind?: 'text' | 'tel' | 'code' | 'search' | 'area' | 'login' | 'password'
  hint?: string
  error?: string
  required?: boolean
  max?: number
  /** The key of WeChat's keyboard that ends typing; in a browser the form is sent. */
  onDone?: () => void
  /** The label is read out, but not drawn: for a search with its button beside it. */
  bare?: boolean
}

export interface Option<V extends string> { value: V, words: string, hint?: string, icon?: ReactNode }

export interface ChoiceProps<V extends string> {
  label: string
  options: Option<V>[]
  value: V | null
  onChange: (value: V) => void
  look?: 'list' | 'chips'
  error?: string
  bare?: boolean
}

export interface CheckProps {
  checked: boolean
  onChange: (checked: boolean) => void
  look?: 'line' | 'chip'
  error?: string
  children: ReactNode
}

export interface SheetProps {
  title: string
  onClose: () => void
  children: ReactNode
}
