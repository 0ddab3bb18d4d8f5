import tokens from '@shared/tokens.json'

export const color = tokens.color
export const panelColor = tokens.panel
