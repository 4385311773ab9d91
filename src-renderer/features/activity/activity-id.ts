export const ACTIVITY = 'activity';
