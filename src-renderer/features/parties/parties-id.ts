export const PARTIES = 'parties';
