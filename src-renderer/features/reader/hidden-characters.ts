import { highlightSpecialChars } from '@codemirror/view';
import { HIDDEN_CHARACTERS, hiddenCharacter } from '../../core/text/hidden-characters';

/** Shows a mark for each character that shows nothing, so that a text says what it has and turns nothing around. */
export const hiddenCharacters = highlightSpecialChars({
  specialChars: new RegExp(HIDDEN_CHARACTERS, 'gu'),
  render: (codePoint) => {
    const { mark, name } = hiddenCharacter(codePoint);
    const element = document.createElement('span');
    element.className = 'cm-hidden-character';
    element.textContent = mark;
    element.title = name;
    element.role = 'img';
    element.ariaLabel = name;
    return element;
  },
});
