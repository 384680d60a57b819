// The states that a sheet may set: those of the life cycle of its initiative or its instrument.

/** Return the name of the life cycle of a sheet, or null where nothing on it says which. */
export function cycleOf({ initiative, instrument }, { cycleOf: known }) {
  const kind = initiative ? known.initiative[initiative] : instrument;
  return known.instrument[kind] ?? null;
}

/** Return the life cycles whose states a sheet may set: one, or all until one is known. */
export function cyclesOf(sheet, data) {
  const name = cycleOf(sheet, data);
  return name ? [data.cycles[name]] : Object.values(data.cycles);
}
