"""Prints the test AUC of scikit-learn's histogram boosting on Adult: every fourth row tests, the others train."""
import csv
import sys

import numpy
from sklearn.ensemble import HistGradientBoostingClassifier
from sklearn.metrics import roc_auc_score

with open(sys.argv[1], newline="") as file:
    rows = [row for row in csv.reader(file, skipinitialspace=True) if row]
names, rows = rows[0], rows[1:]
columns, is_category = [], []
for place in range(len(names) - 1):
    cells = [row[place] for row in rows]
    try:
        columns.append([float("nan") if cell in ("", "?") else float(cell) for cell in cells])
        is_category.append(False)
    except ValueError:
        codes = {level: code for code, level in enumerate(sorted(set(cells) - {"", "?"}))}
        columns.append([codes.get(cell, float("nan")) for cell in cells])
        is_category.append(True)
features = numpy.array(columns, dtype=numpy.float32).T
labels = numpy.array([int(row[-1]) for row in rows])
tests = numpy.arange(len(rows)) % 4 == 3
model = HistGradientBoostingClassifier(
    max_iter=100, max_leaf_nodes=31, learning_rate=0.1, l2_regularization=0, min_samples_leaf=20,
    early_stopping=False, categorical_features=is_category, random_state=1)
model.fit(features[~tests], labels[~tests])
print(repr(roc_auc_score(labels[tests], model.predict_proba(features[tests])[:, 1])))
