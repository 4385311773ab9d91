import 'label-studio-frontend/dist/lsf/css/main.css';

export const mark = '.htx-highlight';

export function show(parent, { text, annotations }) {
  const root = document.createElement('div');
  root.id = 'label-studio';
  parent.append(root);
  const result = annotations.map(({ id, start, end, tagId, quote }) => ({
    id,
    from_name: 'label',
    to_name: 'text',
    type: 'labels',
    value: { start, end, text: quote.exact, labels: [tagId] },
  }));
  new window.LabelStudio(root, {
    config: `<View><Labels name="label" toName="text"><Label value="commitment"/><Label value="cooperation-area"/>
      <Label value="attendee"/></Labels><Text name="text" value="$text"/></View>`,
    interfaces: ['side-column', 'annotations:menu'],
    task: { id: 1, data: { text }, annotations: [{ id: 1, result }], predictions: [] },
  });
}
