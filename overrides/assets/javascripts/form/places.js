// Where something stands in a sheet, in the words that people read on the form.

/** Return the fields from the sheet down to a place, each with the entry that is meant of it. */
export function way(path, data) {
  const found = [];
  let fields = data.records[data.root].fields;
  let shape = null;
  for (const step of path) {
    if (shape === null) {
      const field = fields?.find((one) => one.name === step);
      if (!field) break;
      found.push({ field });
      shape = field.shape;
    } else {
      found.at(-1).entry = step;
      shape = shape.inner;
    }
    if (shape.kind === "record") [fields, shape] = [data.records[shape.record].fields, null];
    else if (shape.kind === "value") fields = null;
  }
  return found;
}

/** Return the names of a place of a sheet: `Source 1`, `Web address`. */
export function names(path, data, sheet) {
  if (path[0] === "id") return ["Name of the sheet"];
  return way(path, data).map(({ field, entry }) => {
    if (entry === undefined) return field.label;
    const index = typeof entry === "number" ? entry : Object.keys(sheet[field.name]).indexOf(entry);
    return `${field.entry[0].toUpperCase()}${field.entry.slice(1)} ${index + 1}`;
  });
}

/** Return a text of a check with the labels of fields in the place of their names. */
export function worded(text, path, data) {
  return text.replace(/`([a-z_]+):?`/g, (name, word) => {
    const label = labelOf(word, path, data);
    return label ? `“${label}”` : name;
  }).replaceAll("`", "");
}

function labelOf(word, path, data) {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const beside = fieldsAt(path.slice(0, depth), data);
    const label = beside?.find((one) => one.name === word)?.label;
    if (label) return label;
  }
  return null;
}

function fieldsAt(path, data) {
  if (!path.length) return data.records[data.root].fields;
  let shape = way(path, data).at(-1)?.field.shape;
  if (way(path, data).at(-1)?.entry !== undefined) shape = shape.inner;
  return shape?.kind === "record" ? data.records[shape.record].fields : null;
}
