import { describe, expect, it } from 'vitest';
import { uimaJson } from '../../../../src-renderer/formats/uima/json';
import { uimaXmi } from '../../../../src-renderer/formats/uima/xmi';
import { readAs, relationWords, taggedWords } from '../corpus-of-files';

const sofaString = '👍🏽 Ada met Grace';
const NER = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity';
const SEGMENTATION = 'de.tudarmstadt.ukp.dkpro.core.api.segmentation.type';

describe('UIMA CAS of others', () => {
  it('reads JSON in UTF-16 code units, layers by the feature that names them, relations by Governor and Dependent', () => {
    const structures = [
      {
        '%ID': 1,
        '%TYPE': 'uima.cas.Sofa',
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text',
        sofaString,
      },
      { '%ID': 2, '%TYPE': `${SEGMENTATION}.Token`, '@sofa': 1, begin: 5, end: 8 },
      { '%ID': 3, '%TYPE': NER, '@sofa': 1, begin: 5, end: 8, value: 'PER' },
      { '%ID': 4, '%TYPE': 'webanno.custom.Meeting', '@sofa': 1, begin: 9, end: 12, sure: true },
      { '%ID': 5, '%TYPE': NER, '@sofa': 1, begin: 13, end: 18, value: 'PER' },
      {
        '%ID': 6,
        '%TYPE': 'webanno.custom.Knows',
        '@sofa': 1,
        begin: 13,
        end: 18,
        '@Governor': 3,
        '@Dependent': 5,
      },
    ];
    const file = JSON.stringify({ '%TYPES': {}, '%FEATURE_STRUCTURES': structures, '%VIEWS': {} });
    const { corpus } = readAs(uimaJson, { 'doc.json': file });
    expect(taggedWords(corpus)).toEqual(['PER: Ada', 'Meeting: met', 'PER: Grace']);
    expect(corpus.documents[0]!.annotations[1]!.attributes).toEqual({ sure: ['true'] });
    expect(relationWords(corpus)).toEqual(['Ada Knows Grace']);
  });

  it('reads the same as XMI, with several words of a feature as children or as an array', () => {
    const file = `<?xml version="1.0" encoding="UTF-8"?>
<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:custom="http:///webanno/custom.ecore" xmi:version="2.0">
<cas:NULL xmi:id="0"/>
<custom:Span xmi:id="10" sofa="1" begin="5" end="8" label="PER"><roles>host</roles><roles>chair</roles></custom:Span>
<custom:Span xmi:id="11" sofa="1" begin="13" end="18" label="PER" roles="20"/>
<cas:StringArray xmi:id="20"><elements>guest</elements></cas:StringArray>
<custom:Knows xmi:id="12" sofa="1" begin="13" end="18" Governor="10" Dependent="11"/>
<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text" sofaString="${sofaString}"/>
<cas:View sofa="1" members="10 11 12"/>
</xmi:XMI>`;
    const { corpus } = readAs(uimaXmi, { 'doc.xmi': file, 'TypeSystem.xml': '<typeSystemDescription/>' });
    expect(taggedWords(corpus)).toEqual(['PER: Ada', 'PER: Grace']);
    expect(corpus.documents[0]!.annotations.map(({ attributes }) => attributes)).toEqual([
      { roles: ['host', 'chair'] },
      { roles: ['guest'] },
    ]);
    expect(relationWords(corpus)).toEqual(['Ada Knows Grace']);
  });
});
