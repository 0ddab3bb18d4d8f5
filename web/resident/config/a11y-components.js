// Attributes of accessibility that Taro's templates leave out: one table, read when the
// templates are made and when the page runs.
const names = ['role', 'label', 'hidden', 'live', 'atomic', 'checked', 'selected', 'disabled', 'expanded', 'level', 'modal',
  'describedby', 'labelledby', 'required', 'invalid', 'current', 'valuenow', 'valuemin', 'valuemax']
const components = ['View', 'Text', 'Image', 'Button', 'Input', 'Textarea', 'ScrollView']

module.exports = Object.fromEntries(components.map(component =>
  [component, Object.fromEntries(names.map(name => [`aria-${name}`, '']))]))
