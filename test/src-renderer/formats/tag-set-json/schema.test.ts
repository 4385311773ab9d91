import { describe } from 'vitest';
import { fileShape } from '../../../../src-renderer/formats/tag-set-json/tag-set-shape';
import { writeTagSet } from '../../../../src-renderer/formats/tag-set-json/write';
import { aTagSet } from '../../../builders/tag-set';
import { agree, publishedSchema, type Json } from '../schema-against-shape';

describe('the JSON Schema of tag sets', () => {
  const file = JSON.parse(writeTagSet(aTagSet())) as Json;
  agree(publishedSchema('marginalia-tag-set-1'), fileShape, file);
});
