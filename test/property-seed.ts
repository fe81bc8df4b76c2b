import fc from 'fast-check';

/** Properties try the same values each time, so that a red run is red again; `PROPERTY_SEED=N` tries others. */
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 1) });
