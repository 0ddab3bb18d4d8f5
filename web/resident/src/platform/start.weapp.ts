// WeChat opens pages by their own names.
export {}
