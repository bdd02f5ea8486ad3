-- Predictions come in the order of time, or nearly so; what is too old to be kept is found by looking at the first ones.

DROP INDEX predictions_by_time;
