const words = (list: string): Set<string> => new Set(list.split(' '));

/** Written before a name: a sentence never ends with them. */
const titles = words(
  'Adm Amb Brig Capt Cmdr Col Cpl Dr Drs Fr Gen Gov Hon Hr Lt Maj Messrs MM Mlle Mme Mr Mrs Ms Mx Pres Prof ' +
    'Rep Reps Rev Rt Sen Sens Sgt Sra Sres',
);

/** Written before a number. */
const numbered = words(
  'Abs Art Arts Bd Ch Cl Fig Figs No Nos Nr Para Paras Pt Res Sec Sect Vol abs art arts ch cl fig nos para paras ' +
    'p pp pt res sec vol',
);

/** Written within a sentence or at its end: only what follows can tell. */
const either = words(
  'Apr Aug Ave Bros Co Corp Dec Dept Div Est Feb Govt Inc Intl Jan Jr Jul Jun Ltd Mar Mt Nov Oct Sep Sept Sr St ' +
    'Univ approx bzw ca cf dept est incl vs viz',
);

/** Words that begin sentences and hardly ever names. */
const starters = words(
  'A According After All Also An And As At Before Both But By During Each Earlier For From Further He Her Here His ' +
    'However I If In It Its Later Meanwhile Moreover No Nor Not On Or Our She Since So Such That The Their There ' +
    'These They This Those Through Thus To Under Until We When Where While With You',
);

const lastToken = /(?:^|[^\p{L}\p{N}.])([\p{L}\p{N}.]+)\.\s*$/u;
const firstWord = /^["'“‘«(]?(\p{L}+)(?!\.)/u;
const initial = /^\p{L}$/u;
const dotted = /^\p{L}{1,2}(?:\.\p{L}{1,3})+$/u;

/**
 * Whether the full stop at the end of `before` belongs to an abbreviation and not to the end of a sentence,
 * judged by the word it ends and by what begins `after`: `U.S.` goes on before `Dept.` and ends before `The`.
 */
export function endsInAbbreviation(before: string, after: string): boolean {
  const token = lastToken.exec(before)?.[1];
  if (token === undefined) return false;
  if (titles.has(token)) return true;
  if (numbered.has(token) && /^[\d§]/.test(after)) return true;
  if (!either.has(token) && !initial.test(token) && !dotted.test(token)) return false;
  return !starters.has(firstWord.exec(after)?.[1] ?? '');
}
