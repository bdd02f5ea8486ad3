"""Prints the intercept and coefficients of scikit-learn's elastic net on a table of label and standardised columns."""
import sys

import numpy
from sklearn.linear_model import LogisticRegression

path, strength, l1_share = sys.argv[1], float(sys.argv[2]), float(sys.argv[3])
table = numpy.loadtxt(path, delimiter=",")
model = LogisticRegression(
    penalty="elasticnet", solver="saga", l1_ratio=l1_share, C=1 / (strength * len(table)), tol=1e-10, max_iter=20000,
    random_state=1)
model.fit(table[:, 1:], table[:, 0])
print(",".join(repr(float(number)) for number in [model.intercept_[0], *model.coef_[0]]))
