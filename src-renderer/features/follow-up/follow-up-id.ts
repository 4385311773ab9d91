export const FOLLOW_UP = 'follow-up';
export const GIVE_EVIDENCE = 'follow-up.evidence';
