import { useRouter } from '@tarojs/taro'

/** The values in a page's address. Neither platform takes back the encoding that address() gave them. */
export function useParams(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(useRouter().params).map(([name, value]) => [name, value && plain(value)]))
}

function plain(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value // a % that begins no code: written by hand
  }
}
