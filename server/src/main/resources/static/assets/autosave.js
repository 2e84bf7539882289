// Saves a step's form a moment after somebody stopped typing.
