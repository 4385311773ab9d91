import { expect, it } from 'vitest';
import { tei } from '../../../../src-renderer/formats/tei/format';
import { readAs, taggedWords } from '../corpus-of-files';

it('reads spans that point at elements and at ranges of code points', () => {
  const file = `<TEI xmlns="http://www.tei-c.org/ns/1.0"><teiHeader><fileDesc><titleStmt><title>Meeting</title></titleStmt></fileDesc>
<encodingDesc><classDecl><taxonomy><category xml:id="per"><catDesc>person</catDesc></category></taxonomy></classDecl></encodingDesc></teiHeader>
<standOff><spanGrp><span from="#w1" to="#w2" ana="#per"/><span target="#string-range(p1,3,3)" ana="#per">host</span></spanGrp></standOff>
<text><body><p xml:id="p1">👍🏽 Ada <w xml:id="w1">Grace</w> <w xml:id="w2">Hopper</w></p></body></text></TEI>`;
  const { corpus } = readAs(tei, { 'a.xml': file });
  expect(taggedWords(corpus)).toEqual(['person: Grace Hopper', 'person: Ada']);
  expect(corpus.documents[0]).toMatchObject({ title: 'Meeting', text: '👍🏽 Ada Grace Hopper' });
});
