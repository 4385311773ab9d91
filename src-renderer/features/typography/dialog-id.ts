export const TYPOGRAPHY = 'typography';
