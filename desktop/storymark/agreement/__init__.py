"""Agreement between annotators: our own coefficients on numpy and scipy, loaded when first asked for."""
