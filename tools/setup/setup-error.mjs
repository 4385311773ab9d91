/** Something the person at the machine has to mend; its message says how. */
export class SetUpError extends Error {}
