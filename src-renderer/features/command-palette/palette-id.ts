export const PALETTE = 'command-palette';
