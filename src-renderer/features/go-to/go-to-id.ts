export const GO_TO = 'go-to';
