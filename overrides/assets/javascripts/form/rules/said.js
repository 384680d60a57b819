// What a rule yields: a path, and what its check says there with what fills the holes.

export const said = (path, name, holes = {}) => ({ path, said: [name, holes] });
