/** What no file name may hold on one system or another: separators, reserved and control characters. */
// eslint-disable-next-line no-control-regex
const FORBIDDEN = /[<>:"/\\|?*\u0000-\u001f\u007f]+/g;

/** A name made fit to be suggested for a file: it cannot lead into another folder or be hidden. */
export function safeFileName(name: string): string {
  const safe = name
    .replace(FORBIDDEN, '-')
    .replace(/^[.\s]+/, '')
    .replace(/(?<![.\s])[.\s]+$/, '');
  return safe === '' ? 'untitled' : safe;
}
