import type { Attribute } from '../../core/tagset/attribute';
import type { TagSet } from '../../core/tagset/tag-set';
import { pick } from '../pick';
import { fileValue } from '../value-shape';
import { FORMAT, type FileAttribute, type FileTagSet } from './tag-set-shape';

/** Writes a tag set as a file of its own; the same tag set gives the same bytes. */
export function writeTagSet(tagSet: TagSet): string {
  return `${JSON.stringify({ format: FORMAT, version: 1, tagSet: fileTagSet(tagSet) }, null, 2)}\n`;
}

/** A tag set with all fields in the order of the file. */
export const fileTagSet = ({ id, name, version, tags, vocabularies, relationTypes }: TagSet): FileTagSet => ({
  id,
  name,
  version,
  tags: tags.map((tag) => ({
    ...pick(tag, 'id', 'name', 'hue', 'line', 'shortcut', 'parentId', 'guideline'),
    attributes: tag.attributes.map(fileAttribute),
  })),
  vocabularies: vocabularies.map((vocabulary) => ({
    ...pick(vocabulary, 'id', 'name'),
    terms: vocabulary.terms.map((term) => pick(term, 'id', 'name', 'parentId')),
  })),
  relationTypes: relationTypes.map((type) => pick(type, 'id', 'name', 'sourceTagIds', 'targetTagIds')),
});

function fileAttribute(attribute: Attribute): FileAttribute {
  const shared = {
    ...pick(attribute, 'id', 'type', 'name', 'required'),
    default: attribute.default && fileValue(attribute.default),
  };
  const own =
    attribute.type === 'choice'
      ? {
          ...pick(attribute, 'vocabularyId', 'many'),
          rules: attribute.rules.map((rule) => pick(rule, 'phrase', 'termId')),
        }
      : attribute.type === 'party'
        ? pick(attribute, 'many', 'named')
        : {};
  return { ...shared, ...own } as FileAttribute;
}
