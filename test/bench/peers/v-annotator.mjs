import Vue from 'vue';
import VAnnotator from 'v-annotator';
import 'v-annotator/dist/v-annotator.css';

export const mark = 'svg circle';

export function show(parent, { text, annotations }) {
  const entities = annotations.map(({ tagId, start, end }, id) => ({
    id,
    label: tags.indexOf(tagId),
    startOffset: start,
    endOffset: end,
  }));
  const entityLabels = tags.map((name, id) => ({ id, text: name, color: '#84d2ff' }));
  const element = document.createElement('div');
  parent.append(element);
  new Vue({
    el: element,
    render: (make) => make(VAnnotator.default ?? VAnnotator, { props: { text, entities, entityLabels } }),
  });
}

const tags = ['commitment', 'cooperation-area', 'attendee'];
