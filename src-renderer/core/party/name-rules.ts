import rules from '../../../resources/rules/parties.json';

/** What names and offices are made of, as the table in `resources/rules/` says. */
export const nameRules = rules;
