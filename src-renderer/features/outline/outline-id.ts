export const OUTLINE = 'outline';
