export const REGISTER = 'register';
